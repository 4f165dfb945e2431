import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser, openOldBrowser } from '../support/browser'
import { pdfWithChineseFontNotEmbedded, pdfWithJbig2, pdfWithJpeg2000 } from '../support/pdf-samples'
import { passwordIn } from './steps/log-in'
import { inkOf, seePdf } from './steps/see-pdf'

const app = await startApp('demo')
afterAll(app.stop)
const browsers = {
  newest: await openBrowser(app.url, app.platformUrl),
  '109': await openOldBrowser(app.url, app.platformUrl),
}
afterAll(() => Promise.all(Object.values(browsers).map(({ close }) => close())))

const attachment = await app.db.attachment.findFirstOrThrow({
  where: {
    application: { applicant: { person: { name: '张㛃' } } },
    contentType: 'application/pdf',
    unitId: null,
    removedAt: null,
  },
})

/** The stored file of 张㛃 is this one from now on. */
async function store(bytes: Buffer): Promise<void> {
  writeFileSync(path.join(app.dataDir, 'files', attachment.storageKey), bytes)
  await app.db.attachment.updateMany({
    where: { storageKey: attachment.storageKey },
    data: { sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
  })
}

const address = `${app.url}/view/attachment/${attachment.id}`

test.each(['newest', '109'] as const)(
  'the %s browser draws a font that is not embedded, a JPEG 2000 and a JBIG2 scan',
  async (version) => {
    await browsers[version].journey(`samples ${version}`, async (newPage) => {
      const page = await newPage()
      await passwordIn(page, app, '张㛃')

      await store(pdfWithChineseFontNotEmbedded())
      await page.goto(address)
      await seePdf(page, '文件', '中文证书')

      for (const scan of [pdfWithJpeg2000(), pdfWithJbig2()]) {
        await store(scan)
        await page.goto(address)
        // The square is 48 of 64 pixels wide and high: 56 % of the page.
        expect(await shareOfInk(page)).toBeCloseTo(0.5625, 1)
      }
    })
  },
)

test('pages are turned, enlarged and searched by mouse and by keyboard', async () => {
  await browsers.newest.journey('reading', async (newPage) => {
    const page = await newPage()
    await passwordIn(page, app, '张㛃')
    await page.getByRole('link', { name: '检查与提交' }).first().click()
    await page.getByRole('button', { name: '查看申报表' }).click()
    const viewer = await seePdf(page, '申报表', '张㛃')
    const pageNumber = (words: RegExp) => viewer.getByRole('status').filter({ hasText: words })
    await pageNumber(/^第 1 页，共 \d+ 页$/).waitFor()

    await viewer.getByRole('button', { name: '下一页' }).click()
    await pageNumber(/^第 2 页/).waitFor()
    const pages = viewer.getByRole('region', { name: '申报表 的页面' })
    await pages.focus()
    await page.keyboard.press('Home')
    await pageNumber(/^第 1 页/).waitFor()

    const drawn = viewer.locator('.page').first()
    const before = await drawn.evaluate((element) => element.clientWidth)
    await page.keyboard.press('+')
    await page.waitForFunction(
      (width) => (document.querySelector('.pdfViewer .page')?.clientWidth ?? 0) > width,
      before,
    )
    await page.keyboard.press('0')
    await page.waitForFunction((width) => document.querySelector('.pdfViewer .page')?.clientWidth === width, before)

    await page.keyboard.press('Control+f')
    await page.keyboard.type('张㛃')
    await viewer.getByText(/^1 \/ \d+$/).waitFor()
    await page.keyboard.press('Enter')
    await viewer.getByText(/^2 \/ \d+$/).waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('查无此字')
    await viewer.getByText('没有找到').waitFor()
  })
})

test('a file that is somebody else’s, or gone, is refused in words, and can be tried again', async () => {
  await browsers.newest.journey('refused', async (newPage) => {
    const page = await newPage()
    await page.goto(address)
    await page.getByText('请重新登录').first().waitFor()
    await passwordIn(page, app, '欧阳雨桐')
    await page.goto(address)
    await page.getByText('没有找到', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: '重新打开' }).waitFor()
  })
})

async function shareOfInk(page: Page): Promise<number> {
  const viewer = page.getByRole('group', { name: '文件' })
  const ink = await inkOf(viewer)
  const size = await viewer
    .locator('.page[data-page-number="1"] canvas')
    .evaluate((element) => (element as HTMLCanvasElement).width * (element as HTMLCanvasElement).height)
  return ink / size
}

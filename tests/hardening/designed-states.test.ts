import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { inspect, visit } from '../support/visit'
import { batchAddress, passwordIn, scanIn } from '../journeys/steps/log-in'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const unknownId = '01a20ab4-0000-7000-8000-000000000000'
const notFound = '没有找到这个页面'
const noPermission = '这个页面不在您的办理范围内'

/** What people type, and what programs try, where an id or a name belongs. */
const oddities = [
  ['an id that is nobody’s', unknownId],
  ['no id at all', '1'],
  ['an id with a letter too many', `${unknownId}a`],
  ['a path upwards', '..%2F..%2Fetc%2Fpasswd'],
  ['an encoded NUL', '%00'],
  ['a character that turns the reading direction', '%E2%80%AE2026'],
  ['broken UTF-8', '%E0%A4%A'],
  ['a lone per cent sign', '%'],
  ['10,000 characters', 'a'.repeat(10_000)],
  ['a quotation mark', '%27%20OR%201=1--'],
  ['an emoji', '%F0%9F%98%80'],
] as const

test('whatever stands in an address, a unit gets a page in words, and never another unit’s data', async () => {
  await browser.journey('odd addresses of a unit', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '何磊')
    const base = batchAddress(page)
    const other = await app.db.application.findFirstOrThrow({
      where: {
        steps: { some: {} },
        NOT: { steps: { some: { unit: { operators: { some: { person: { name: '何磊' } } } } } } },
      },
    })
    const expectPage = (address: string, words: string) => expectWords(page, address, words)
    await expectPage(`${base}/application/${other.id}`, notFound)
    await expectPage(base.replace(/unit\/[\w-]+/, `unit/${unknownId}`), noPermission)
    const batch = base.replace(/.*\/b\//, '/b/')
    await expectPage(`/province${batch}`, noPermission)
    await expectPage(`/applicant${batch}`, noPermission)
    for (const [, text] of oddities) {
      await expectPage(`${base}/application/${text}`, notFound)
      await expectPage(`${base}/${text}`, notFound)
      await expectPage(base.replace(/\/b\/.*/, `/b/${text}`), notFound)
    }
    await page.goto(app.url + base)
    await page.getByRole('heading').first().waitFor()
  })
})

test('an applicant and the province get theirs', async () => {
  await browser.journey('odd addresses of others', async (newPage) => {
    const applicant = await newPage()
    await passwordIn(applicant, app, '张㛃')
    const own = batchAddress(applicant)
    const form = `${own}/form`
    await expectWords(applicant, `${form}/nothing`, notFound)
    await expectWords(applicant, `${form}/%00`, notFound)
    await expectWords(applicant, '/applicant/b/1999', notFound)
    await expectWords(applicant, own.replace('/applicant', '/province'), noPermission)

    const province = await newPage()
    await scanIn(province, app, '周明远')
    const base = batchAddress(province)
    await expectWords(province, `${base}/application/${unknownId}`, notFound)
    await expectWords(province, `${base}/nothing`, notFound)
    await expectWords(province, '/province/b/1999', notFound)
  })
})

test('files and papers refuse in words, whatever the id', async () => {
  for (const kind of ['files', 'documents']) {
    for (const [, text] of oddities.filter(([, given]) => isWellFormed(given))) {
      const answer = await fetch(`${app.url}/api/${kind}/${text}`)
      const { refusal } = (await answer.json()) as { refusal: { what: string; next: string } }
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(`${refusal.what}${refusal.next}`).toMatch(/\p{Script=Han}/u)
    }
  }
})

test('when a page cannot be made it says what failed, that nothing is lost, and a number that stands in the log', async () => {
  await browser.journey(
    'page that fails',
    async (newPage) => {
      const page = await newPage()
      await scanIn(page, app, '何磊')
      const address = app.url + batchAddress(page)
      await app.db.$executeRawUnsafe('ALTER TABLE "ApplicationStep" RENAME TO "ApplicationStepAway"')
      await page.goto(address)
      await page.getByRole('heading', { name: '这个页面没有打开' }).waitFor()
      expect(await inspect(page)).toEqual([])
      const words = await page.getByRole('alert').filter({ hasText: '没有打开' }).innerText()
      expect(words).toContain('已经保存的内容没有丢失')
      const number = /编号 (\S+) 告诉/.exec(words)?.[1] ?? ''
      expect(app.readLogs()).toContain(`"digest":"${number}"`)

      await app.db.$executeRawUnsafe('ALTER TABLE "ApplicationStepAway" RENAME TO "ApplicationStep"')
      await page.getByRole('button', { name: '重新加载' }).click()
      await page.getByText('时间轴').waitFor()
    },
    /status of 500|^500|Server Components|digest|React error #441/,
  )
})

test('during maintenance pages and API say so, health stays true, and what was typed is saved afterwards', async () => {
  const notice = '系统升级，预计 22:00 恢复'
  await browser.journey(
    'maintenance',
    async (newPage) => {
      const page = await newPage()
      await passwordIn(page, app, '欧阳雨桐')
      await page.goto(`${app.url}${batchAddress(page)}/form/basic`)
      const school = page.getByLabel(/^毕业院校/)
      await app.restart({ MAINTENANCE_NOTICE: notice })
      await school.fill('西南交通大学')
      await page
        .getByText(/没有保存|未保存|保存不了|连接/)
        .first()
        .waitFor()

      const answer = await fetch(`${app.url}/login`)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '300'])
      const call = await fetch(`${app.url}/api/trpc/session.current`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      expect(call.status).toBe(503)
      expect(await call.text()).toContain(notice)
      const file = await fetch(`${app.url}/api/files/${unknownId}`)
      expect(file.status).toBe(503)
      expect(await file.text()).toContain(notice)
      expect((await fetch(`${app.url}/api/health/live`)).status).toBe(200)
      expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200)
      const other = await newPage()
      const { problems } = await visit(other, `${app.url}/login`)
      expect(problems).toEqual([])
      expect(await other.getByText(notice).count()).toBe(1)

      await app.restart({})
      await page.getByText(/已保存 \d/).waitFor()
      await page.reload()
      expect(await school.inputValue()).toBe('西南交通大学')
    },
    /status of 503|^503|ERR_CONNECTION|Failed to fetch/,
  )
})

/** What cannot even be decoded is refused by the server itself, before any route. */
function isWellFormed(text: string): boolean {
  try {
    return !decodeURIComponent(text).includes('/')
  } catch {
    return false
  }
}

async function expectWords(page: Page, address: string, words: string): Promise<void> {
  await page.goto(app.url + address)
  await page.getByText(words).or(page.getByText('没有找到')).first().waitFor()
  expect({ address: address.slice(0, 120), shown: await page.getByText(words).count() }).toEqual({
    address: address.slice(0, 120),
    shown: 1,
  })
}

import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { examplePdf } from '../../prisma/seed/example-files'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { inspect } from '../support/visit'
import { scanIn } from './steps/log-in'
import { downloadPart } from './steps/papers'
import { openDossier, openModule } from './steps/review'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const oldName = '成都蓉飞航空技术研究所'
const newName = '成都蓉飞航空航天技术研究院'

test('a unit asks for its right name, its superior accepts: headings and paper have it, the snapshot keeps the old one', async () => {
  await browser.journey('name correction', async (newPage) => {
    const institute = await newPage()
    await scanIn(institute, app, '何磊', oldName)
    await openModule(institute, '本单位信息')
    await askFor(institute, newName, '事业单位法人证书已变更')
    await institute.getByText(`已申请更正为“${newName}”`).waitFor()

    const bureau = await newPage()
    await scanIn(bureau, app, '吴倩')
    const entry = bureau.getByRole('navigation').getByRole('link', { name: /下级单位及单位账户管理/ })
    await entry.filter({ hasText: /1\s*件$/ }).waitFor()
    await entry.click()
    await bureau.getByRole('button', { name: '看 1 个单位的申请' }).click()
    await bureau.getByRole('button', { name: `管理 ${oldName}` }).click()
    const request = bureau.getByRole('region', { name: '单位名称更正申请' })
    await request.getByText(newName).waitFor()
    await request.getByRole('link', { name: /seal\.pdf/ }).waitFor()
    expect(await inspect(bureau)).toEqual([])
    await bureau.getByRole('button', { name: '同意更正' }).click()
    await bureau.getByText(`单位名称已更正为“${newName}”`).first().waitFor()

    await institute.reload()
    await institute.getByText('上级单位已同意').waitFor()
    await institute.getByText('已核实，与单位公章一致').waitFor()
    await openDossier(institute, '本单位申报数据审核', '王启明')
    await institute.getByText(newName).first().waitFor()
    const { pdf } = await downloadPart(institute, '个人信息部分')
    expect(pdf.map(({ text }) => text).join('')).toContain(newName)
    const snapshots = await app.db.submission.findMany({ where: { application: { owningUnit: { name: newName } } } })
    expect(new Set(snapshots.map(({ owningUnitName }) => owningUnitName))).toEqual(new Set([oldName]))
  })
})

test('a unit confirms its name at its first login; a request is taken back; a declined one tells why', async () => {
  await browser.journey('name check', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '杜娟')
    await page.getByText('请核实单位名称').waitFor()
    expect(await inspect(page)).toEqual([])
    await page.getByRole('button', { name: '与公章一致' }).click()
    await page.getByText('请核实单位名称').waitFor({ state: 'detached' })
    await openModule(page, '本单位信息')
    await page.getByText('已核实，与单位公章一致').waitFor()
    await askFor(page, '绵阳涪江电子研究院', '简称')
    await page.getByRole('button', { name: '撤回申请' }).click()
    await page.getByText('本单位已撤回').waitFor()
    await askFor(page, '绵阳涪江电子研究总院', '拟改名')

    const bureau = await newPage()
    await scanIn(bureau, app, '蒲建国')
    await openModule(bureau, '下级单位及单位账户管理')
    await bureau.getByRole('button', { name: '管理 绵阳涪江电子技术研究院' }).click()
    await bureau.getByRole('button', { name: '不同意' }).click()
    await bureau.getByRole('button', { name: '不同意更正' }).click()
    await bureau.getByText('请写明不同意的原因').first().waitFor()
    await bureau.getByLabel(/^原因/).fill('与公章和法人证书不一致')
    await bureau.getByRole('button', { name: '不同意更正' }).click()
    await bureau.getByText('已答复：不同意更正').first().waitFor()

    await page.reload()
    await page.getByText('与公章和法人证书不一致').waitFor()
  })
})

async function askFor(page: Page, name: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: '申请更正名称' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^更正后的单位名称/).fill(name)
  await dialog.getByLabel(/^原因/).fill(reason)
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'seal.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await examplePdf('seal')),
  })
  await dialog.getByText('seal.pdf').waitFor()
  await dialog.getByRole('button', { name: '提交更正申请' }).click()
  await dialog.waitFor({ state: 'detached' })
}

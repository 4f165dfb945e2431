import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchAddress, passwordIn, scanIn } from './steps/log-in'
import { openDossier, openModule } from './steps/review'
import { submitForm } from './steps/submit'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const name = '赵敏之'
const from = '成都芙蓉大学附属医院'
const to = '四川锦城医院'

test('an applicant goes to another unit: refused while a unit has the form, done while he has it, submitted along the new path', async () => {
  await browser.journey('change of employer', async (newPage) => {
    const province = await newPage()
    await scanIn(province, app, '周明远')
    await openModule(province, '申报人')
    await change(province, '王启明')
    await province.getByText(/现在由成都蓉飞航空技术研究所办理/).waitFor()
    expect(await province.getByLabel(/^变更理由/).inputValue()).toBe('工作调动')
    await province.getByRole('button', { name: '取消' }).click()

    await change(province, name)
    await province.getByText(`${name}：已变更所属单位为 ${to}`).first().waitFor()
    await province.getByRole('row', { name }).getByText(to).waitFor()

    const old = await newPage()
    await scanIn(old, app, '马晓兰')
    await openModule(old, '本单位申报人账户管理')
    await old.getByRole('region', { name: '已转出本单位的申报人' }).getByText(name).waitFor()
    expect(await old.getByRole('row', { name }).count()).toBe(0)
    await openModule(old, '审核退回人员名单')
    expect(await old.getByRole('link', { name }).count()).toBe(0)

    const applicant = await newPage()
    await passwordIn(applicant, app, name)
    const address = app.url + batchAddress(applicant)
    await applicant.getByText(`${to}经办人 严丽`).first().waitFor()
    await applicant.goto(`${address}/status`)
    await applicant.getByText('变更所属单位').first().waitFor()
    await applicant.goto(`${address}/form/work`, { waitUntil: 'networkidle' })
    await enterPresentUnit(applicant)
    await applicant.getByText(/已保存 \d/).waitFor()
    await applicant.goto(`${address}/form/summary`, { waitUntil: 'networkidle' })
    await applicant.getByRole('button', { name: '标记为已修改' }).click()
    await submitForm(applicant, address, to)

    const owner = await newPage()
    await scanIn(owner, app, '严丽')
    await openDossier(owner, '本单位申报数据审核', name)
    await owner.getByRole('button', { name: '通过，进入待上报' }).waitFor()
    const steps = await app.db.applicationStep.findMany({
      where: { applicantName: name },
      orderBy: { position: 'asc' },
      select: { unit: { select: { name: true } } },
    })
    expect(steps.map(({ unit }) => unit.name)).toEqual([to, '四川省卫生健康委员会', '四川省人力资源和社会保障厅'])
  })
})

/** Finds the applicant and the unit, and gives one to the other. */
async function change(page: Page, applicant: string): Promise<void> {
  await page.getByRole('searchbox').fill(applicant)
  await page.getByRole('button', { name: `变更所属单位 ${applicant}` }).click()
  await page.getByLabel(/^变更理由/).fill('工作调动')
  await page.getByRole('button', { name: '变更所属单位', exact: true }).click()
  await page.getByText('请查找并选择新的所属单位').waitFor()
  await page.getByLabel('单位名称').fill('锦城')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('button', { name: new RegExp(to) }).click()
  await page.getByRole('button', { name: `变更到 ${to}` }).click()
}

async function enterPresentUnit(page: Page): Promise<void> {
  for (const field of await page.getByLabel(/^工作单位/).all()) {
    if ((await field.inputValue()) === from) await field.fill(to)
  }
}

import { afterAll, expect, test } from '@jest/globals'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchAddress, passwordIn, scanIn } from './steps/log-in'
import { decide, openDossier } from './steps/review'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const name = '王启明'

test('不通过 wants the name typed and ends the round for the person', async () => {
  await browser.journey('rejected', async (newPage) => {
    const employer = await newPage()
    await scanIn(employer, app, '何磊')
    await openDossier(employer, '本单位申报数据审核', name)
    await employer.getByRole('button', { name: '不通过', exact: true }).click()
    const dialog = employer.getByRole('dialog')
    await dialog.getByLabel(/^不通过的理由/).fill('主要业绩与申报专业不符。')
    await dialog.getByLabel(/^请输入申报人姓名/).fill('王起明')
    await dialog.getByRole('button', { name: /^不通过/ }).click()
    await dialog.getByRole('alert').getByText(/姓名/).first().waitFor()
    expect(await dialog.getByLabel(/^不通过的理由/).inputValue()).toBe('主要业绩与申报专业不符。')

    await dialog.getByLabel(/^请输入申报人姓名/).fill(name)
    await decide(employer, '不通过，结束其本批次申报', '已办理“不通过”，申报人本批次申报结束')
    await openDossier(employer, '审核不通过人员名单', name)
    await employer.getByRole('button', { name: '撤销不通过' }).waitFor()

    const applicant = await newPage()
    await passwordIn(applicant, app, name)
    const address = app.url + batchAddress(applicant)
    await applicant
      .getByText(/不通过/)
      .first()
      .waitFor()
    await applicant.goto(`${address}/form/basic`, { waitUntil: 'networkidle' })
    await applicant.getByText(/内容已锁定/).waitFor()
    expect(await applicant.getByLabel(/^毕业院校/).isDisabled()).toBe(true)
    await applicant.goto(`${address}/submit`, { waitUntil: 'networkidle' })
    await applicant
      .getByText(/现在不能提交/)
      .first()
      .waitFor()
    expect(await applicant.getByRole('button', { name: /^提交给/ }).count()).toBe(0)
  })
})

import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchAddress, passwordIn, scanIn } from './steps/log-in'
import { openDossier, opened } from './steps/review'
import { submitForm } from './steps/submit'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const name = '张㛃'
const employer = '成都蓉飞航空技术研究所'

test('after the submit the way back shows a locked form; a second window cannot submit again; until opened it is withdrawn, mended and sent anew', async () => {
  await browser.journey('withdraw', async (newPage) => {
    const applicant = await newPage()
    await passwordIn(applicant, app, name)
    const address = app.url + batchAddress(applicant)
    await applicant.goto(`${address}/form/summary`)
    await expectEditable(applicant, true)

    const second = await applicant.context().newPage()
    await second.goto(`${address}/submit`)
    await tickPledges(second)

    await submitForm(applicant, address, employer)
    await applicant.waitForURL(/\/status$/)
    await applicant.goBack()
    await applicant.getByText(/现在不能提交/).waitFor()
    await applicant.goBack()
    await applicant.waitForURL(/\/form\/summary$/)
    await expectEditable(applicant, false)

    await second.getByRole('button', { name: /提交给/ }).click()
    await second.getByText('申报审核中，现在不能提交').waitFor()
    await second.getByText('没有办理：这份申报刚刚有了变化').waitFor()
    expect(await submissions()).toBe(1)
    await second.close()

    await applicant.goto(`${address}/status`)
    await ask(applicant, '撤回修改')
    await applicant.getByText('已撤回，可以继续修改').first().waitFor()
    await applicant.getByRole('link', { name: '继续修改' }).click()
    await applicant.goto(`${address}/form/summary`)
    await expectEditable(applicant, true)
    await submitForm(applicant, address, employer)
    expect(await submissions()).toBe(2)

    const operator = await newPage()
    await scanIn(operator, app, '何磊')
    await openDossier(operator, '本单位申报数据审核', name)
    await operator.getByRole('heading', { level: 2, name: '审核' }).waitFor()
    await opened(app, name)
    // The window that was open before meets the opened dossier.
    await ask(applicant, '撤回修改')
    await applicant
      .getByRole('dialog')
      .getByText(/打开审核/)
      .first()
      .waitFor()
    await applicant.getByRole('dialog').locator('button:disabled', { hasText: '撤回修改' }).waitFor()
    await applicant.reload()
    expect(await applicant.getByRole('button', { name: '撤回修改' }).isDisabled()).toBe(true)
    expect(await submissions()).toBe(2)
  })
})

async function expectEditable(page: Page, isEditable: boolean): Promise<void> {
  await (isEditable ? page.locator('textarea:enabled') : page.getByText(/内容已锁定/)).first().waitFor()
  if (!isEditable) await page.locator('main:not(:has(textarea:enabled))').waitFor()
}

async function tickPledges(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^本人承诺/ }).check()
  await page.getByRole('checkbox', { name: /^已阅读个人信息处理告知/ }).check()
}

/** Asks for it and confirms in the dialog. */
async function ask(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click()
}

function submissions(): Promise<number> {
  return app.db.submission.count({ where: { application: { applicant: { person: { name } } } } })
}

import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchAddress, passwordIn, scanIn } from './steps/log-in'
import { openDossier } from './steps/review'
import { submitForm } from './steps/submit'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

test('a termination that the applicant asks for stands in the unit’s dossier: it objects, then agrees', async () => {
  await browser.journey('told of a termination', async (newPage) => {
    const name = '张㛃'
    const applicant = await newPage()
    await passwordIn(applicant, app, name)
    const address = app.url + batchAddress(applicant)
    await submitForm(applicant, address, '成都蓉飞航空技术研究所')
    await applicant.waitForURL(/\/status$/)
    await askToEnd(applicant, '个人工作安排有变')

    const unit = await newPage()
    await scanIn(unit, app, '何磊')
    await openDossier(unit, '本单位申报数据审核', name)
    await unit.getByText('申报人已提出终止申报').waitFor()
    await unit.getByText('理由：个人工作安排有变').waitFor()
    await unit.getByText(/前本单位没有提出异议，申报即终止/).waitFor()
    await answer(unit, '对终止提出异议', '提出异议，继续申报', '本人尚未与单位商议')
    await unit.getByText('申报人已提出终止申报').waitFor({ state: 'detached' })
    await unit.locator('h1:focus').waitFor()

    await applicant.reload()
    await askToEnd(applicant, '已与单位商议')
    await unit.reload()
    await answer(unit, '同意终止申报', '同意，立即终止申报', '经商议同意')
    await unit
      .getByText(/申报已终止/)
      .first()
      .waitFor()
    await openDossier(unit, '本单位申报数据审核', '王启明')
  })
})

test('returned in another tab meanwhile: what was typed here can still be read and copied', async () => {
  await browser.journey('two tabs of a dossier', async (newPage) => {
    const name = '王启明'
    const first = await newPage()
    await scanIn(first, app, '何磊')
    await openDossier(first, '本单位申报数据审核', name)
    const second = await first.context().newPage()
    await second.goto(first.url())
    await typeReturn(second, '请补充近五年业绩证明')
    await second.getByLabel('修改截止时间').fill('2099-06-30T18:00')
    await second.getByText(/^最晚只能定为/).waitFor()
    await second.getByLabel('修改截止时间').fill('')

    await typeReturn(first, '请核对学历')
    await first.getByRole('button', { name: '退回申报人' }).click()
    await first
      .getByText(/已退回申报人修改/)
      .first()
      .waitFor()

    await second.getByLabel(/^退回理由/).fill('请补充近五年业绩证明')
    await second.getByRole('button', { name: '退回申报人' }).click()
    await second.getByText('您填写的内容没有送出，仍留在这台电脑上').waitFor()
    expect(await second.getByLabel('退回的理由').inputValue()).toBe('请补充近五年业绩证明')

    await first.reload()
    await first.getByText(/^修改截止 /).waitFor()
    await answer(first, '收回', '收回，由本单位审核', '申报人联系不上')
    await first.getByText(/^修改截止 /).waitFor({ state: 'detached' })
    expect(await first.getByRole('button', { name: '调整修改截止时间' }).count()).toBe(0)
  })
})

async function typeReturn(page: Page, reason: string): Promise<void> {
  await page.getByRole('group', { name: '审核结果' }).getByRole('button', { name: '退回' }).click()
  await page.getByLabel(/^退回理由/).fill(reason)
}

async function askToEnd(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: '终止申报', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^理由/).fill(reason)
  await dialog.getByRole('button', { name: '终止申报', exact: true }).click()
  await page.getByText('您已提出终止申报').waitFor()
}

async function answer(page: Page, action: string, verb: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^理由/).fill(reason)
  await dialog.getByRole('button', { name: verb }).click()
  await dialog.waitFor({ state: 'hidden' })
}

import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { demoPassword } from '../../prisma/seed/demo-applications'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import {
  acceptNotice,
  batchHome,
  confirmOnPhone,
  passwordIn,
  personOf,
  pickUpPhone,
  scan,
  typePassword,
} from './steps/log-in'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const ownPassword = 'Jinjiang-Qiao7'

async function openApplicantTab(newPage: () => Promise<Page>): Promise<Page> {
  const page = await newPage()
  await page.goto(`${app.url}/login`)
  await page.getByRole('tab', { name: '申报人' }).click()
  return page
}

test('the first login asks for a password of one’s own before anything else', () =>
  browser.journey('first password', async (newPage) => {
    const page = await openApplicantTab(newPage)
    await typePassword(page, app, '尹初一', demoPassword)
    await page.getByRole('heading', { name: '请设置自己的密码' }).waitFor()
    // Nothing else opens.
    await page.goto(await batchHome(app, 'applicant'))
    await page.waitForURL(`${app.url}/applicant/password`)

    await page.getByLabel('新密码', { exact: true }).fill('abc')
    const rules = page.getByRole('list', { name: '密码要求' })
    await rules.getByText('至少 10 个字符（未满足）').waitFor()
    await page.getByRole('button', { name: '保存新密码' }).click()
    await page.getByText('还有要求没有满足').waitFor()

    await page.getByLabel('新密码', { exact: true }).fill(demoPassword)
    await page.getByLabel('再填一次新密码').fill(demoPassword)
    await rules.getByText(/不是常见密码.*（未满足）/).waitFor()
    const { idNumber } = personOf(app, '尹初一')
    await page.getByLabel('新密码', { exact: true }).fill(`Qiao-${idNumber.slice(-6)}-b`)
    await page.getByLabel('再填一次新密码').fill(`Qiao-${idNumber.slice(-6)}-b`)
    await page.getByRole('button', { name: '保存新密码' }).click()
    await page.getByText('没有保存，新密码不符合要求').waitFor()
    await rules.getByText(/不含证件号码.*（未满足）/).waitFor()

    await page.getByLabel('新密码', { exact: true }).fill(ownPassword)
    await page.getByLabel('再填一次新密码').fill(`${ownPassword}x`)
    await page.getByRole('button', { name: '保存新密码' }).click()
    await page.getByText('两次填写的新密码不一致').waitFor()
    await page.getByLabel('再填一次新密码').fill(ownPassword)
    await page.getByRole('button', { name: '保存新密码' }).click()
    await page.getByText('新密码已保存').waitFor()
    await page.getByRole('link', { name: '开始填写申报' }).click()
    await acceptNotice(page)

    const again = await openApplicantTab(newPage)
    await typePassword(again, app, '尹初一', demoPassword)
    await again.getByText('证件号码或密码不正确').waitFor()
    await typePassword(again, app, '尹初一', ownPassword)
    await again.waitForURL(/\/applicant\/b\//)
  }))

test('five wrong passwords lock the number for a time, and a scan is the way back', () =>
  browser.journey('locked', async (newPage) => {
    const page = await openApplicantTab(newPage)
    for (let tries = 0; tries < 5; tries += 1) {
      await typePassword(page, app, '尹初二', 'Not-The-Right-1')
      await page.getByText('证件号码或密码不正确').waitFor()
      await expect(page.getByLabel('密码', { exact: true }).inputValue()).resolves.toBe('')
    }
    await typePassword(page, app, '尹初二', demoPassword)
    await page.getByText('这个证件号码的登录已暂停').waitFor()

    await page.getByRole('tab', { name: '单位经办人' }).click()
    await confirmOnPhone(await scan(page), '尹初二')
    await page.getByRole('heading', { name: '请设置自己的密码' }).waitFor()
    expect(await page.getByLabel('原密码').count()).toBe(0)
    await page.getByLabel('新密码', { exact: true }).fill(ownPassword)
    await page.getByLabel('再填一次新密码').fill(ownPassword)
    await page.getByRole('button', { name: '保存新密码' }).click()
    await page.getByText('新密码已保存').waitFor()

    const again = await openApplicantTab(newPage)
    await typePassword(again, app, '尹初二', ownPassword)
    await acceptNotice(again)
  }))

test('a forgotten password: the scan leads to a new one, the old one is not asked for, and his other login ends', () =>
  browser.journey('forgotten password', async (newPage) => {
    const elsewhere = await newPage()
    await passwordIn(elsewhere, app, '张㛃')

    const page = await openApplicantTab(newPage)
    await page.getByRole('button', { name: '忘记密码？扫码后设置新密码' }).click()
    await page.waitForURL(/\/scan\//)
    await confirmOnPhone(await pickUpPhone(page), '张㛃')
    await page.getByRole('heading', { name: '修改密码' }).waitFor()
    expect(await page.getByLabel('原密码').count()).toBe(0)
    // Every page of his says whom to ask.
    await page
      .getByRole('contentinfo')
      .getByText(/有问题请联系：成都蓉飞航空技术研究所经办人 何磊，电话/)
      .waitFor()
    await page.getByLabel('新密码', { exact: true }).fill(ownPassword)
    await page.getByLabel('再填一次新密码').fill(ownPassword)
    await page.getByRole('button', { name: '保存新密码' }).click()
    await page.getByText('新密码已保存').waitFor()

    const home = await batchHome(app, 'applicant')
    await elsewhere.goto(`${home}/form/basic`)
    await elsewhere.waitForURL(/\/login/)
    const again = await openApplicantTab(newPage)
    await typePassword(again, app, '张㛃', demoPassword)
    await again.getByText('证件号码或密码不正确').waitFor()
    await typePassword(again, app, '张㛃', ownPassword)
    await again.waitForURL(/\/applicant\/b\//)
    for (const address of ['', '/form/basic', '/submit', '/status']) {
      await again.goto(home + address)
      await again
        .getByRole('contentinfo')
        .getByText(/有问题请联系：成都蓉飞航空技术研究所经办人 何磊，电话/)
        .waitFor()
    }
  }))

import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchHome, confirmOnPhone, pickUpPhone, scan, scanIn } from './steps/log-in'
import { passSecondFactor } from './steps/second-factor'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

async function openLogin(newPage: () => Promise<Page>): Promise<Page> {
  const page = await newPage()
  await page.goto(`${app.url}/login`)
  return page
}

/** What stands under the button, once it is there. */
async function readFailure(page: Page, what: string): Promise<string> {
  const notice = page.getByRole('tabpanel').locator('[role=alert], [role=status]')
  await notice.filter({ hasText: what }).waitFor()
  return notice.innerText()
}

async function breakPlatform(page: Page, fault: string): Promise<void> {
  const platform = await page.context().newPage()
  await platform.goto(`${app.platformUrl}/faults`)
  await platform.getByRole('radio', { name: fault, exact: true }).check()
  await platform.getByRole('button', { name: '保存' }).click()
  await platform.getByRole('radio', { name: fault, exact: true, checked: true }).waitFor()
  await platform.close()
}

test.each([
  ['whom no unit has named', '沈默', '您还没有单位账户', '请联系上级单位'],
  ['whose account has ended', '田野', '您的单位账户已停用', '恢复或重新登记'],
  ['whose registration is not decided', '韩松', '您的单位注册还在审核', /DJ-\d{4}-\d{7}/],
  ['whose registration was returned', '白洁', '您的单位注册被退回修改', /DJ-\d{4}-\d{7}/],
])('a person %s learns it on the login page with what to do', (title, name, what, next) =>
  browser.journey(title, async (newPage) => {
    const page = await openLogin(newPage)
    await confirmOnPhone(await scan(page), name)
    const words = await readFailure(page, what)
    expect(words).toMatch(next)
    await page.getByRole('button', { name: '公共服务平台登录' }).waitFor()
  }),
)

test('who is not registered on the platform registers there and scans again', () =>
  browser.journey('not registered', async (newPage) => {
    const page = await openLogin(newPage)
    const phone = await scan(page)
    await phone.getByRole('link', { name: '易安' }).click()
    await phone.getByRole('button', { name: '知道了' }).click()
    await page.getByRole('link', { name: '返回系统' }).click()
    expect(await readFailure(page, '还不是公共服务平台的注册用户')).toContain('请先注册')
    const [platform] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: '注册自然人用户' }).click(),
    ])
    await platform.getByLabel('由谁注册').selectOption({ label: '易安' })
    await platform.getByRole('button', { name: '注册并实名认证' }).click()
    await platform.getByText('注册成功').waitFor()
    await confirmOnPhone(await scan(page), '易安')
    await page.waitForURL(/\/unit\/[\w-]+\/b\//)
  }))

test('who cancels on the phone comes back to the page he wanted after a second try', () =>
  browser.journey('cancelled', async (newPage) => {
    const page = await newPage()
    const home = await batchHome(app, 'province')
    await page.goto(home)
    await page.waitForURL(/\/login\?/)
    const phone = await scan(page)
    await phone.getByRole('link', { name: '周明远' }).click()
    await phone.getByRole('button', { name: '取消' }).click()
    await page.getByRole('link', { name: '返回系统' }).click()
    expect(await readFailure(page, '您在手机上取消了登录')).toContain('没有做任何改动')
    await confirmOnPhone(await scan(page), '周明远')
    await page.waitForURL(/\/second-factor/)
    await passSecondFactor(page, app, '周明远')
    await page.waitForURL(home)
  }))

test('an expired code is made anew, and the new one works', () =>
  browser.journey('expired code', async (newPage) => {
    const page = await openLogin(newPage)
    await page.getByRole('button', { name: '公共服务平台登录' }).click()
    await page.getByRole('button', { name: '让二维码立即过期（演示）' }).click()
    await page.getByText('二维码已过期').first().waitFor()
    await page.getByRole('link', { name: '刷新二维码' }).click()
    await confirmOnPhone(await pickUpPhone(page), '陈静')
    await page.waitForURL(/\/unit\/[\w-]+\/b\//)
  }))

test('a round trip that took too long is begun anew', () =>
  browser.journey('expired round trip', async (newPage) => {
    const page = await openLogin(newPage)
    const phone = await scan(page)
    // What binds the round trip to this browser has expired.
    const kept = (await page.context().cookies()).filter(({ name }) => !name.startsWith('next-auth.'))
    await page.context().clearCookies()
    await page.context().addCookies(kept)
    await confirmOnPhone(phone, '陈静')
    expect(await readFailure(page, '二维码或本次登录已过期')).toContain('新的二维码')
  }))

test.each([
  ['cannot be reached', '连不上', '暂时连不上公共服务平台'],
  ['does not answer in time', '应答太慢', '公共服务平台应答太慢'],
])('a platform that %s is told, and logging in works as soon as it does again', (title, fault, what) =>
  browser.journey(title, async (newPage) => {
    const page = await openLogin(newPage)
    await breakPlatform(page, fault)
    await page.getByRole('button', { name: '公共服务平台登录' }).click()
    expect(await readFailure(page, what)).toContain('申报人可以用证件号码和密码登录')
    await breakPlatform(page, '正常')
    await scanIn(page, app, '陈静')
  }),
)

test('a platform that does not say who it is lets nobody in', () =>
  browser.journey('incomplete answer', async (newPage) => {
    const page = await openLogin(newPage)
    await breakPlatform(page, '身份信息不完整')
    await confirmOnPhone(await scan(page), '陈静')
    expect(await readFailure(page, '返回的身份信息不完整')).toContain('实名认证')
    await breakPlatform(page, '正常')
  }))

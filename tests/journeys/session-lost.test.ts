import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchHome, confirmOnPhone, passwordIn, scan, scanIn, typePassword } from './steps/log-in'
import { demoPassword } from '../../prisma/seed/demo-applications'
import { passSecondFactor } from './steps/second-factor'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const applicant = '尹初三'

/** Ends or changes what is alive of a person's sessions, as time or an administrator does. */
async function changeSessions(name: string, data: { endedAt?: Date; idleMinutes?: number; absoluteExpiresAt?: Date }) {
  const changed = await app.db.session.updateMany({ where: { person: { name }, endedAt: null }, data })
  expect(changed.count).toBeGreaterThan(0)
}

test('before its end the session asks, and goes on when told so', () =>
  browser.journey('idle warning', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '陈静')
    const second = await page.context().newPage()
    await changeSessions('陈静', { idleMinutes: 2 })
    await second.goto(page.url())
    const dialog = second.getByRole('dialog', { name: '登录即将失效' })
    await dialog.getByText(/还有 [12]:\d\d/).waitFor()
    await changeSessions('陈静', { idleMinutes: 30 })
    await dialog.getByRole('button', { name: '继续使用' }).click()
    await dialog.waitFor({ state: 'hidden' })

    await changeSessions('陈静', { absoluteExpiresAt: new Date(Date.now() + 90_000) })
    await second.reload()
    await dialog.getByText('本次登录已到最长时间').waitFor()
    await dialog.getByRole('button', { name: '退出登录' }).click()
    await second.waitForURL(/\/login/)
    // The other window has heard of it.
    await page.getByRole('dialog', { name: '登录已失效' }).waitFor()
  }))

test('what an applicant types after the session has ended is saved when he has logged in again', () =>
  browser.journey('applicant loses his session', async (newPage) => {
    const page = await newPage()
    await app.db.applicant.updateMany({ where: { person: { name: applicant } }, data: { mustChangePassword: false } })
    await passwordIn(page, app, applicant)
    await page.goto(`${await batchHome(app, 'applicant')}/form/basic`)
    const field = page.getByLabel(/^毕业院校/)
    await field.fill('西南交通大学')
    await page
      .getByText(/已保存/)
      .first()
      .waitFor()
    await changeSessions(applicant, { endedAt: new Date() })
    await field.fill('西南交通大学峨眉校区')
    const dialog = page.getByRole('dialog', { name: '登录已失效' })
    await dialog.waitFor()
    const login = await openInNewWindow(page)
    await typePassword(login, app, applicant, demoPassword)
    await login.getByRole('heading', { name: '已重新登录' }).waitFor()
    await dialog.waitFor({ state: 'hidden' })
    await page
      .getByText(/已保存/)
      .first()
      .waitFor()
    await page.reload()
    await expect(field.inputValue()).resolves.toBe('西南交通大学峨眉校区')
  }))

test('a window does not go on for another person who logs in beside it', () =>
  browser.journey('another person', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '陈静')
    await changeSessions('陈静', { endedAt: new Date() })
    const second = await page.context().newPage()
    await second.goto(`${app.url}/login?next=/logged-in`)
    await confirmOnPhone(await scan(second), '周明远')
    await second.waitForURL(/\/second-factor/)
    await passSecondFactor(second, app, '周明远')
    await second.getByRole('heading', { name: '已重新登录' }).waitFor()
    await page.getByRole('dialog', { name: '您已在别的窗口换了身份' }).waitFor()
  }))

async function openInNewWindow(page: Page): Promise<Page> {
  const [login] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '在新窗口登录' }).click(),
  ])
  return login
}

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { createFirstAdministrator } from '@/modules/unit/services/create-first-administrator'
import { syntheticIdNumber, syntheticMobile } from '../../prisma/seed/synthetic-numbers'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { confirmOnPhone, scan } from './steps/log-in'
import { codeOnPhone, passSecondFactor, setUpSecondFactor } from './steps/second-factor'

const app = await startApp('empty')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const person = (name: string, birth: string, serial: number) => ({
  name,
  idNumber: syntheticIdNumber(birth, serial),
  mobile: syntheticMobile(serial),
  isRegistered: true,
})
const system = person('苏培德', '19800415', 1)
const security = person('秦素云', '19830922', 2)
const auditor = person('纪明哲', '19760108', 3)
const reviewer = person('周明远', '19780312', 4)

test('three administrators open an office, each his own part, and none does another’s', async () => {
  writeFileSync(path.join(app.dataDir, 'platform-persons.json'), JSON.stringify([system, security, auditor, reviewer]))
  const first = { ...system, unitName: '四川省人力资源和社会保障厅' }
  await createFirstAdministrator(app.db, first, { now: new Date(), requestId: 'journey' })

  await browser.journey('three administrators', async (newPage) => {
    const systemPage = await newPage()
    await logIn(systemPage, system.name)
    await setUpSecondFactor(systemPage)
    await systemPage.getByRole('heading', { name: '人社厅账户' }).waitFor()
    await openAccount(systemPage, security, '安全管理员')
    await systemPage.getByText('账户已开通，现在可以扫码登录').first().waitFor()
    await openAccount(systemPage, auditor, '审计管理员')
    await openAccount(systemPage, reviewer, '审核人员')
    await systemPage.getByText('账户已开通，等待安全管理员授权').first().waitFor()
    await expectLedTo(systemPage, '/administration/roles', '/no-permission')
    await expectLedTo(systemPage, '/province/new', '/no-permission')

    const early = await newPage()
    await logIn(early, reviewer.name)
    await early.getByText('您的账户还没有授权', { exact: false }).first().waitFor()

    const securityPage = await newPage()
    await logIn(securityPage, security.name)
    await setUpSecondFactor(securityPage)
    await grant(securityPage, auditor.name)
    await grant(securityPage, reviewer.name)
    await expectLedTo(securityPage, '/administration/officers', '/no-permission')
    await expectLedTo(securityPage, '/administration/audit', '/no-permission')

    const reviewPage = await newPage()
    await logIn(reviewPage, reviewer.name)
    await setUpSecondFactor(reviewPage)
    await reviewPage.getByRole('heading', { name: /^全部批次/ }).waitFor()
    await expectLedTo(reviewPage, '/administration/audit', '/no-permission')

    const auditPage = await newPage()
    await logIn(auditPage, auditor.name)
    await setUpSecondFactor(auditPage)
    await auditPage.getByRole('heading', { name: '审计日志' }).waitFor()
    await auditPage.getByLabel('操作').selectOption({ label: '授予角色' })
    await auditPage.getByRole('button', { name: '查询' }).click()
    await auditPage.getByRole('status').filter({ hasText: '2 条' }).waitFor()
    await expectLedTo(auditPage, '/administration/sessions', '/no-permission')

    // The province's own page is open, and closed to its officer the moment the role is withdrawn.
    await reviewPage.goto(`${app.url}/province/new`)
    await securityPage.goto(`${app.url}/administration/roles`)
    const row = securityPage.getByRole('row').filter({ hasText: reviewer.name })
    await row.getByRole('button', { name: '收回' }).click()
    await securityPage.getByRole('button', { name: '收回角色' }).click()
    await securityPage.getByText(`${reviewer.name}的角色已收回`).first().waitFor()
    await expectLedTo(reviewPage, '/province/new', '/login')
  })
})

test('the second factor: a wrong code, a right one, a lost phone, and the 安全管理员 who helps', async () => {
  await browser.journey('second factor', async (newPage) => {
    const page = await newPage()
    await logIn(page, auditor.name)
    await page.getByLabel('验证码').fill('12345')
    await page.getByRole('button', { name: '验证并继续' }).click()
    await page.getByText('没有验证：验证码不正确').waitFor()
    expect(await page.getByLabel('验证码').inputValue()).toBe('12345')
    await expectLedTo(page, '/administration/audit', '/second-factor')
    await passSecondFactor(page, app, auditor.name)
    await page.getByRole('heading', { name: '审计日志' }).waitFor()

    await page.goto(`${app.url}/sessions`)
    await page.getByRole('button', { name: '重新生成恢复码' }).click()
    // A minute later: the app shows another code by then, and none of those used is near.
    await app.db.secondFactor.updateMany({ where: { person: { name: auditor.name } }, data: { lastStep: 0 } })
    await page
      .getByRole('dialog')
      .getByLabel('验证码')
      .fill(await codeOnPhone(app, auditor.name))
    await page.getByRole('button', { name: '生成新的恢复码' }).click()
    const codes = page.getByRole('region', { name: '恢复码' })
    await codes.waitFor()
    const [recoveryCode = ''] = await codes.getByRole('listitem').allInnerTexts()
    await page.getByLabel('我已打印或抄下这些恢复码').check()
    await page.getByRole('button', { name: '我已保存' }).click()

    const lost = await newPage()
    await logIn(lost, auditor.name)
    await lost.getByRole('button', { name: '手机不在身边，用恢复码' }).click()
    await lost.getByLabel('恢复码').fill(recoveryCode.toLowerCase())
    await lost.getByRole('button', { name: '验证并继续' }).click()
    await lost.getByText('验证通过，恢复码还剩 9 个').waitFor()
    await lost.getByRole('button', { name: '继续' }).click()
    await lost.getByRole('heading', { name: '审计日志' }).waitFor()

    const securityPage = await newPage()
    await logIn(securityPage, security.name)
    await passSecondFactor(securityPage, app, security.name)
    const row = securityPage.getByRole('row').filter({ hasText: auditor.name })
    await row.getByRole('button', { name: '重置二次验证' }).click()
    const old = await codeOnPhone(app, auditor.name)
    await securityPage.getByRole('dialog').getByRole('button', { name: '重置二次验证' }).click()
    await securityPage.getByText(`${auditor.name}的二次验证已重置`).first().waitFor()
    await expectLedTo(page, '/administration/audit', '/login')
    await logIn(page, auditor.name)
    await page.getByLabel('输入验证器现在显示的验证码').fill(old)
    await page.getByRole('button', { name: '确认并启用二次验证' }).click()
    await page.getByText(/没有验证：/).waitFor()
    await setUpSecondFactor(page)
    await page.getByRole('heading', { name: '审计日志' }).waitFor()
  })
})

test('a login that should not be is seen and ended, and its owner is out at the next step', async () => {
  await browser.journey('live sessions', async (newPage) => {
    const stray = await newPage()
    await logIn(stray, system.name)
    await passSecondFactor(stray, app, system.name)
    const page = await newPage()
    await logIn(page, security.name)
    await passSecondFactor(page, app, security.name)
    await page.getByRole('link', { name: '在线登录' }).click()
    await page.getByLabel('查找姓名、单位').fill(system.name)
    await page.getByRole('row').filter({ hasText: security.name }).first().waitFor({ state: 'detached' })
    await page
      .getByRole('button', { name: `结束${system.name}的全部登录` })
      .first()
      .click()
    await page.getByRole('button', { name: '结束登录', exact: true }).click()
    await page.getByText(`${system.name}的登录已全部结束`).first().waitFor()
    await page.getByText('没有找到').waitFor()
    await expectLedTo(stray, '/administration/officers', '/login')
  })
})

async function logIn(page: Page, name: string): Promise<void> {
  await page.goto(`${app.url}/login`)
  await confirmOnPhone(await scan(page), name)
  await page.waitForURL((url) => url.origin === app.url && !url.pathname.startsWith('/api/'))
}

async function openAccount(page: Page, { name, idNumber, mobile }: typeof system, role: string): Promise<void> {
  await page.getByRole('button', { name: '开通账户' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^角色/).selectOption({ label: role })
  await dialog.getByLabel(/^经办人姓名/).fill(name)
  await dialog.getByLabel(/^证件号码/).fill(idNumber)
  await dialog.getByLabel(/^手机号/).fill(mobile)
  await dialog.getByRole('button', { name: '保存并开通账户' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function grant(page: Page, name: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: name }).getByRole('button', { name: '授权' }).click()
  await page.getByRole('button', { name: '授予角色' }).click()
  await page.getByText(`${name}现在可以扫码登录`).first().waitFor()
}

/** Whoever asks for what is not his, or not open to him yet, is led where he belongs. */
async function expectLedTo(page: Page, address: string, path: string): Promise<void> {
  await page.goto(app.url + address)
  await page.waitForURL(({ pathname }) => pathname === path)
}

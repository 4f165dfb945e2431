import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { demoPassword } from '../../../prisma/seed/demo-applications'
import type { TestApp } from '../../support/app-server'
import { passSecondFactor } from './second-factor'

/**
 * Logs in as a person does: to the platform, scan, confirm on the phone, and back. Whoever has several accounts goes on
 * with the unit (or batch) named, else with the first. Ends on the home of the role.
 */
export async function scanIn(page: Page, app: TestApp, name: string, account?: string): Promise<void> {
  await page.goto(`${app.url}/login`)
  await confirmOnPhone(await scan(page), name)
  // The home of a privileged account may be begun, and stand in the address, before it sends him to his second factor.
  if ((await app.db.secondFactor.count({ where: { person: { name } } })) > 0) {
    await page.waitForURL(/\/second-factor/)
    await passSecondFactor(page, app, name)
    await page.waitForURL(/\/province\/b\/|\/administration/)
    return
  }
  await page.waitForURL(/\/choose$|\/(unit\/[\w-]+|province|applicant)\/b\//)
  if (new URL(page.url()).pathname !== '/choose') return
  const accounts = page.getByRole('main').getByRole('listitem').getByRole('button')
  await (account === undefined ? accounts : accounts.filter({ hasText: account })).first().click()
  await page.waitForURL(/\/(unit\/[\w-]+|province|applicant)\/b\//)
}

/** From the login page to the platform's code; scanned. @returns the phone */
export async function scan(page: Page): Promise<Page> {
  await page.getByRole('button', { name: '公共服务平台登录' }).click()
  await page.waitForURL(/\/scan\//)
  return pickUpPhone(page)
}

/** Scans the code that the platform shows. @returns the phone */
export async function pickUpPhone(page: Page): Promise<Page> {
  const phoneAddress = await page.getByRole('link', { name: '在本机打开手机页面（演示）' }).getAttribute('href')
  const phone = await page.context().newPage()
  await phone.goto(new URL(phoneAddress ?? '', page.url()).href)
  return phone
}

/** The phone's owner reads what he logs in to, and confirms. */
export async function confirmOnPhone(phone: Page, name: string): Promise<void> {
  await phone.getByRole('link', { name }).click()
  await phone.getByRole('button', { name: '确认登录' }).click()
  await phone.getByRole('heading', { name: '已确认登录' }).waitFor()
  await phone.close()
}

/** An applicant's way in: ID number and password. */
export async function passwordIn(page: Page, app: TestApp, name: string): Promise<void> {
  await page.goto(`${app.url}/login`)
  await page.getByRole('tab', { name: '申报人' }).click()
  await typePassword(page, app, name, demoPassword)
  await acceptNotice(page)
}

/** Whoever is asked for the first time reads the privacy notice and agrees. Ends on the applicant's home. */
export async function acceptNotice(page: Page): Promise<void> {
  await page.waitForURL(/\/applicant\/(b\/|privacy)/)
  // The home may be begun, and stand in the address, before it sends him to the notice.
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  if (!page.url().includes('/privacy')) return
  await page.getByLabel(/^我已阅读并同意/).check()
  await page.getByLabel(/^我单独同意/).check()
  await page.getByRole('button', { name: '同意并继续' }).click()
  await page.waitForURL(/\/applicant\/b\//)
}

/** On the applicants' tab of the login page. */
export async function typePassword(page: Page, app: TestApp, name: string, password: string): Promise<void> {
  await page.getByLabel('证件号码').fill(personOf(app, name).idNumber)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Where an applicant, or the province, works: the demo's batch is that of the year in which it is made. */
export async function batchHome(app: TestApp, ofWhom: 'applicant' | 'province' | `unit/${string}`): Promise<string> {
  const { code } = await app.db.batch.findFirstOrThrow({ where: { status: 'OPEN' } })
  return `${app.url}/${ofWhom}/b/${code}`
}

/** The batch's part of the address, such as /applicant/b/2026. */
export function batchAddress(page: Page): string {
  return /^\/[\w/-]+\/b\/\w+/.exec(new URL(page.url()).pathname)?.[0] ?? ''
}

/** Somebody whom the stand-in platform knows. */
export function personOf(app: TestApp, name: string): { idNumber: string; mobile: string } {
  const text = readFileSync(path.join(app.dataDir, 'platform-persons.json'), 'utf8')
  const persons = JSON.parse(text) as { name: string; idNumber: string; mobile: string }[]
  const person = persons.find((one) => one.name === name)
  if (!person) throw new Error(`The demo has no ${name}`)
  return person
}

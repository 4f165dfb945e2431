import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { demoPassword } from '../../../prisma/seed/demo-applications'
import type { TestApp } from '../../support/app-server'

/** Logs in as a person does: to the platform, scan, confirm on the phone, and back. Ends on the home of the role. */
export async function scanIn(page: Page, app: TestApp, name: string): Promise<void> {
  await page.goto(`${app.url}/login`)
  await page.getByRole('button', { name: '公共服务平台登录' }).click()
  await page.waitForURL(/\/scan\//)
  const phoneAddress = await page.getByRole('link', { name: '在本机打开手机页面（演示）' }).getAttribute('href')
  const phone = await page.context().newPage()
  await phone.goto(new URL(phoneAddress ?? '', page.url()).href)
  await phone.getByRole('link', { name }).click()
  await phone.getByRole('button', { name: '确认登录' }).click()
  await page.waitForURL(/\/(unit\/[\w-]+|province|applicant)\/b\//)
  await phone.close()
}

/** An applicant's way in: ID number and password. */
export async function passwordIn(page: Page, app: TestApp, name: string): Promise<void> {
  await page.goto(`${app.url}/login`)
  await page.getByRole('tab', { name: '申报人' }).click()
  await page.getByLabel('证件号码').fill(idNumberOf(app, name))
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/\/applicant\/b\//)
}

/** The batch's part of the address, such as /applicant/b/2026. */
export function batchAddress(page: Page): string {
  return /^\/[\w/-]+\/b\/\w+/.exec(new URL(page.url()).pathname)?.[0] ?? ''
}

function idNumberOf(app: TestApp, name: string): string {
  const text = readFileSync(path.join(app.dataDir, 'platform-persons.json'), 'utf8')
  const person = (JSON.parse(text) as { name: string; idNumber: string }[]).find((one) => one.name === name)
  if (!person) throw new Error(`The demo has no ${name}`)
  return person.idNumber
}

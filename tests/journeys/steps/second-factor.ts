import type { Page } from 'playwright-core'
import { totpCode, totpStep } from '@/modules/account/rules/totp'
import { decryptField } from '@/server/field-encryption'
import type { TestApp } from '../../support/app-server'

/** Types what the authenticator app shows. Ends where the login was going. */
export async function passSecondFactor(page: Page, app: TestApp, name: string): Promise<void> {
  await page.getByLabel('验证码').fill(await codeOnPhone(app, name))
  await page.getByRole('button', { name: '验证并继续' }).click()
  await page.waitForURL((url) => url.pathname !== '/second-factor')
}

/** What the app of a person's phone shows; where that was used a moment ago, what it shows next. */
export async function codeOnPhone(app: TestApp, name: string): Promise<string> {
  const { secretCipher, lastStep } = await app.db.secondFactor.findFirstOrThrow({ where: { person: { name } } })
  return totpCode(decryptField(secretCipher), Math.max(totpStep(new Date()), lastStep + 1))
}

/**
 * The first login of a privileged account: the secret goes to the phone, and the recovery codes are kept.
 * @returns them
 */
export async function setUpSecondFactor(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: '设置二次验证' }).waitFor()
  const secret = (await page.locator('[data-secret]').innerText()).replace(/\s/g, '')
  await page.getByLabel('输入验证器现在显示的验证码').fill(totpCode(secret, totpStep(new Date())))
  await page.getByRole('button', { name: '确认并启用二次验证' }).click()
  const codes = page.getByRole('region', { name: '恢复码' })
  await codes.waitFor()
  const recoveryCodes = await codes.getByRole('listitem').allInnerTexts()
  await page.getByLabel('我已打印或抄下这些恢复码').check()
  await page.getByRole('button', { name: '我已保存，继续' }).click()
  await page.waitForURL((url) => url.pathname !== '/second-factor')
  return recoveryCodes
}

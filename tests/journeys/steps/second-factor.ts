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

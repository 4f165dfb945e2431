import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { visit } from '../support/visit'
import { batchAddress, confirmOnPhone, passwordIn, scan, scanIn } from '../journeys/steps/log-in'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const nobodysId = '01a20ab4-0000-7000-8000-000000000000'

test('where logins end, and what is not there, is accessible and fits', async () => {
  await browser.journey('unlinked public pages', async (newPage) => {
    const page = await newPage()
    await page.goto(`${app.url}/login`)
    const failures = [
      'NOT_BOUND',
      'NOT_REGISTERED',
      'REGISTRATION_PENDING',
      'CANCELLED',
      'PLATFORM_SLOW',
      'SESSION_ENDED',
    ]
    for (const failure of failures) await expectFit(page, `/login?error=${failure}`)
    for (const address of ['/no-permission', '/nowhere']) await expectFit(page, address)
  })
})

test('what a person with several accounts, with a password of his own, and with a window left open sees', async () => {
  await browser.journey('unlinked pages of persons', async (newPage) => {
    const operator = await newPage()
    await scanIn(operator, app, '何磊')
    await expectFit(operator, '/choose')
    await expectFit(operator, `${batchAddress(operator)}/application/${nobodysId}`)
    const applicant = await newPage()
    await passwordIn(applicant, app, '张㛃')
    for (const address of ['/applicant/password', '/logged-in', '/no-permission']) await expectFit(applicant, address)
  })
})

test('the second factor, and its setting up, is asked for on pages that fit', async () => {
  await browser.journey('second factor', async (newPage) => {
    for (const name of ['周明远', '华思齐']) {
      const page = await newPage()
      await page.goto(`${app.url}/login`)
      await confirmOnPhone(await scan(page), name)
      await page.waitForURL(/\/second-factor/)
      await expectFit(page, '/second-factor')
    }
  })
})

test('a batch in preparation can be edited on a page that fits', async () => {
  await browser.journey('batch in preparation', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '周明远')
    const { code } = await app.db.batch.findFirstOrThrow({ where: { status: 'OPEN' } })
    await app.db.batch.update({ where: { code }, data: { status: 'PREPARING' } })
    await expectFit(page, `${batchAddress(page)}/batch/edit`)
    await app.db.batch.update({ where: { code }, data: { status: 'OPEN' } })
  })
})

test('the densest pages fit a screen of 1366 pixels and one zoomed to 200 %', async () => {
  await browser.journey('other screens', async (newPage) => {
    const unit = await newPage()
    await scanIn(unit, app, '陈静')
    const base = batchAddress(unit)
    await unit.goto(`${app.url}${base}/forwarded`)
    const dossier = await unit.locator('a[data-row]').first().getAttribute('href')
    const applicant = await newPage()
    await passwordIn(applicant, app, '张㛃')
    const form = batchAddress(applicant)
    // 200 % of 1366 × 768 leaves 683 × 384.
    for (const [width, height] of [
      [1366, 768],
      [683, 384],
    ] as const) {
      await unit.setViewportSize({ width, height })
      for (const address of [base, `${base}/forwarded`, `${base}/quota`, dossier ?? '']) await expectFit(unit, address)
      await applicant.setViewportSize({ width, height })
      for (const address of [form, `${form}/form/papers`, `${form}/submit`]) await expectFit(applicant, address)
    }
  })
})

async function expectFit(page: Page, address: string): Promise<void> {
  const { path, problems } = await visit(page, app.url + address)
  expect({ path, problems }).toEqual({ path, problems: [] })
}

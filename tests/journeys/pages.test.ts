import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { formDefinition } from '@/modules/application/rules/form-definition/form-definition'
import { reviewModules } from '@/modules/review/schema'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchAddress, passwordIn, scanIn } from './steps/log-in'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('the public pages are accessible and fit 1024 pixels', async () => {
  await browser.journey('public pages', async (newPage) => {
    const page = await newPage()
    for (const address of ['/login', '/login?error=NOT_BOUND', '/help', '/no-permission', '/nowhere']) {
      await visit(page, address)
    }
  })
})

test('every page of an applicant, empty, complete and returned, is accessible and fits', async () => {
  await browser.journey('applicant pages', async (newPage) => {
    for (const name of ['欧阳雨桐', '张㛃', '赵敏之', '刘志强']) {
      const page = await newPage()
      await passwordIn(page, app, name)
      const batch = batchAddress(page)
      const sections = name === '张㛃' ? formDefinition.sections.filter(({ key }) => key !== 'pledge') : []
      const addresses = ['', '/form/basic', ...sections.map(({ key }) => `/form/${key}`), '/submit', '/status']
      for (const address of addresses) await visit(page, `${batch}${address}`)
      for (const address of ['/applicant/password', '/logged-in']) await visit(page, address)
    }
  })
})

test('every page of a unit is accessible and fits, with dossiers in each place', async () => {
  await browser.journey('unit pages', async (newPage) => {
    for (const name of ['陈静', '何磊']) {
      const page = await newPage()
      await scanIn(page, app, name)
      const batch = batchAddress(page)
      await visit(page, batch)
      for (const module of reviewModules) await visitList(page, `${batch}/${module}`)
      await visit(page, `${batch}/applicants`)
      await visit(page, `${batch}/subordinates`)
      if (name === '陈静') await visit(page, `${batch}/quota`)
      if (name === '何磊') await visit(page, '/choose')
      await visit(page, `${batch}/application/01a20ab4-0000-7000-8000-000000000000`)
    }
  })
})

test('every page of the province is accessible and fits', async () => {
  await browser.journey('province pages', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '周明远')
    const batch = batchAddress(page)
    await visit(page, batch)
    for (const list of ['review', 'approved', 'rejected-below', 'all-applications']) {
      await visitList(page, `${batch}/${list}`)
    }
    const desk = ['batch', 'batch/edit', 'batch/close', 'quota', 'units', 'units/tree', 'officers']
    for (const address of desk) await visit(page, `${batch}/${address}`)
    for (const address of ['/province', '/province/new']) await visit(page, address)
  })
})

/** A list, and the first dossier in it. */
async function visitList(page: Page, address: string): Promise<void> {
  await visit(page, address)
  const first = page.locator('a[data-row]').first()
  if ((await first.count()) === 0) return
  await visit(page, (await first.getAttribute('href')) ?? '')
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(app.url + address)
  await page.getByRole('heading').first().waitFor()
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  // The id of a dossier says nothing; its kind of page does.
  expect({ address: address.replace(/[0-9a-f-]{36}/, '…'), findings, width }).toEqual({
    address: address.replace(/[0-9a-f-]{36}/, '…'),
    findings: [],
    width: 1024,
  })
}

import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchHome, confirmOnPhone, scan, scanIn } from './steps/log-in'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const institute = '成都蓉飞航空技术研究所'
const society = '绵阳市人工智能学会'

const unitInBar = (page: Page, unit: string | RegExp) =>
  page.getByRole('banner').getByRole('button', { name: unit, exact: true })

async function switchTo(page: Page, unit: string): Promise<void> {
  await unitInBar(page, /成都蓉飞航空技术研究所|绵阳市人工智能学会/).click()
  await page
    .getByRole('banner')
    .getByRole('button', { name: new RegExp(`${unit}.*经办人`) })
    .click()
  await unitInBar(page, unit).waitFor()
}

async function homeOf(unit: string): Promise<string> {
  const { id } = await app.db.unit.findFirstOrThrow({ where: { name: unit } })
  return batchHome(app, `unit/${id}`)
}

test('the operator of two units chooses one, changes to the other, and back leads to what was shown before', () =>
  browser.journey('two units', async (newPage) => {
    const page = await newPage()
    await page.goto(`${app.url}/login`)
    await confirmOnPhone(await scan(page), '何磊')
    await page.getByRole('heading', { name: '您以哪个身份办理？' }).waitFor()
    await page.getByRole('button', { name: new RegExp(society) }).click()
    await page.waitForURL(await homeOf(society))
    await switchTo(page, institute)
    expect(page.url()).toBe(await homeOf(institute))
    await page.getByRole('navigation').getByRole('link', { name: '本单位申报数据审核' }).click()
    await page.waitForURL(new RegExp(`${await homeOf(institute)}/.+`))
    await page.goBack()
    await page.waitForURL(await homeOf(institute))
    await page.goBack()
    await page.waitForURL(await homeOf(society))
    await unitInBar(page, society).waitFor()
    // Where he works last is where he lands next time.
    await page.goto(app.url)
    await page.waitForURL(await homeOf(institute))
  }))

test('two windows with two units never mix', () =>
  browser.journey('two windows', async (newPage) => {
    const first = await newPage()
    await scanIn(first, app, '何磊', institute)
    const second = await first.context().newPage()
    await second.goto(await homeOf(society))
    const list = '/ready-to-forward'
    for (const [page, unit] of [
      [first, institute],
      [second, society],
      [first, institute],
    ] as const) {
      await page.locator(`a[href$="${list}"]`).first().click()
      await page.waitForURL(`${await homeOf(unit)}${list}`)
      await unitInBar(page, unit).waitFor()
      await page.goto(await homeOf(unit))
    }
    const { id: applicationId } = await app.db.application.findFirstOrThrow({
      where: { owningUnit: { name: institute }, state: { not: 'DRAFT' } },
    })
    await first.goto(`${await homeOf(institute)}/application/${applicationId}`)
    await first.getByRole('tab', { name: '申报表' }).waitFor()
    await second.goto(`${await homeOf(society)}/application/${applicationId}`)
    await second.getByRole('heading', { name: '没有找到这个页面' }).waitFor()
  }))

test('a page of somebody else’s unit says so and leads to one’s own', () =>
  browser.journey('a unit of others', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '陈静')
    await page.goto(await homeOf(institute))
    await page.getByText('这个页面不在您的办理范围内').waitFor()
    await page.getByRole('link', { name: '回到我的首页' }).click()
    await page.waitForURL(/\/unit\/[\w-]+\/b\//)
  }))

test('an operator who applies himself changes to his own application by a new session', () =>
  browser.journey('operator and applicant', async (newPage) => {
    const page = await newPage()
    await page.goto(`${app.url}/login`)
    await confirmOnPhone(await scan(page), '罗瑶')
    await page.getByRole('button', { name: /单位经办人/ }).click()
    await page.waitForURL(/\/unit\//)
    const operatorPage = page.url()
    const token = await sessionToken(page)
    const other = await page.context().newPage()
    await other.goto(`${app.url}/choose`)
    await other.getByRole('button', { name: /本人申报/ }).click()
    await other.waitForURL(/\/applicant\//)
    expect(await sessionToken(page)).not.toBe(token)
    await page.bringToFront()
    await page.reload()
    await page.getByText('这个页面要用您的另一个身份打开').waitFor()
    await page.getByRole('button', { name: /单位经办人/ }).click()
    await page.waitForURL(operatorPage)
  }))

async function sessionToken(page: Page): Promise<string | undefined> {
  return (await page.context().cookies()).find(({ name }) => name === 'jiancai-session')?.value
}

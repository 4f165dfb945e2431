import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { scanIn } from './steps/log-in'
import { decide, openDossier, openModule } from './steps/review'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const name = '何思远'

test('when the quota is used up the next 上报 is refused with the numbers', async () => {
  await browser.journey('quota full', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '陈静')
    await plan(page, '3')
    await openDossier(page, '待上报', name)
    const opinion = await page.getByLabel(/^推荐意见/).inputValue()
    const forward = page.getByRole('button', { name: '上报至 四川省人力资源和社会保障厅' })
    const numbers = page.getByText(/学术和技术带头人已用 2，计划 2/).first()
    // The plan is lowered in another window while the dossier stands open.
    const other = await page.context().newPage()
    await other.goto(page.url())
    await plan(other, '2')
    await forward.click()
    await numbers.waitFor()
    expect(await page.getByLabel(/^推荐意见/).inputValue()).toBe(opinion)
    await page.reload()
    await numbers.waitFor()
    await page.locator('button:disabled', { hasText: '上报至 四川省人力资源和社会保障厅' }).waitFor()
    expect(await used()).toBe(2)

    await plan(page, '3')
    await openDossier(page, '待上报', name)
    await decide(page, '上报至 四川省人力资源和社会保障厅', '已上报至 四川省人力资源和社会保障厅')
    expect(await used()).toBe(3)
  })
})

/** Maintains the planned number of leaders. */
async function plan(page: Page, planned: string): Promise<void> {
  await openModule(page, '推荐限额')
  await page.getByLabel('学术和技术带头人 计划数').fill(planned)
  await page.getByRole('button', { name: /^保存/ }).click()
  await page.getByText('推荐数量已保存').first().waitFor()
}

async function used(): Promise<number | undefined> {
  const quota = await app.db.quota.findFirst({
    where: { unit: { name: '成都市人力资源和社会保障局' }, indicator: { code: 'LEADER' }, batch: { status: 'OPEN' } },
    select: { used: true },
  })
  return quota?.used
}

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

const name = '孙浩然'

test('the first level releases the place of what the province returned; the province ends the batch with the names before it, and archives it', async () => {
  await browser.journey('province closing', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '周明远')
    const current = await openBatchName(page)
    const held = await placesHeld()

    await openDossier(page, '申报审核', name)
    await page.getByRole('button', { name: '退回', exact: true }).click()
    await page.getByLabel(/^退回理由/).fill('请补充代表性成果的证明材料。')
    await decide(page, /^退回.*成都市/, /^已退回至 成都市/)
    expect(await placesHeld()).toBe(held)
    expect(held).toBeGreaterThan(0)

    const prefecture = await newPage()
    await scanIn(prefecture, app, '陈静')
    await openDossier(prefecture, '上级审核单位退回', name)
    await prefecture.getByRole('button', { name: '释放名额', exact: true }).click()
    const dialog = prefecture.getByRole('dialog')
    await dialog.getByRole('button', { name: '释放名额' }).click()
    await dialog.getByText(/请写明理由/).waitFor()
    await dialog.getByLabel(/^理由/).fill('本单位另有人选')
    await dialog.getByRole('button', { name: '释放名额' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await prefecture.getByText('已释放推荐名额').first().waitFor()
    expect(await placesHeld()).toBe(0)
    await prefecture.reload()
    await prefecture.getByRole('heading', { level: 1, name }).waitFor()
    expect(await prefecture.getByRole('button', { name: '释放名额', exact: true }).count()).toBe(0)

    await openModule(page, '批次管理')
    await page.getByRole('link', { name: '结束批次' }).click()
    await page.getByRole('heading', { name: `结束批次：${current}` }).waitFor()
    const closePage = page.url()
    await page.locator('nav[aria-label="模块"] [aria-current]', { hasText: '批次管理' }).waitFor()
    await page.getByRole('cell', { name, exact: true }).first().waitFor()
    await page.getByRole('button', { name: '结束批次', exact: true }).click()
    const closing = page.getByRole('dialog')
    await closing.getByLabel(/^请输入批次名称/).fill('另一个批次')
    await closing.getByRole('button', { name: /^结束批次，/ }).click()
    await closing.getByText('与批次名称不一致').waitFor()
    await closing.getByLabel(/^请输入批次名称/).fill(current)
    await closing.getByRole('button', { name: /^结束批次，/ }).dblclick()
    await page
      .getByText(/批次已结束，\d+ 件逾期未完成/)
      .first()
      .waitFor()
    await page.getByRole('heading', { level: 1, name: `批次管理：${current}` }).waitFor()
    await page.getByRole('button', { name: '归档', exact: true }).waitFor()
    expect(await page.getByRole('link', { name: /结束批次|未办结的申报/ }).count()).toBe(0)
    await page.goto(closePage)
    await page.getByText('批次已经结束', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: '结束批次' }).count()).toBe(0)
    await openDossier(page, '全部申报', name)
    await page.getByText('逾期未完成').first().waitFor()

    await openModule(page, '批次管理')
    await page.getByRole('button', { name: '归档', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: '归档，不再更改' }).click()
    await page.getByText('已归档', { exact: true }).first().waitFor()
    await openDossier(page, '审核通过人员名单', '陈晓燕')
    expect(await page.getByRole('button', { name: '撤销通过' }).isDisabled()).toBe(true)
  })
})

/** The batch in which the desk works, as its bar names it. */
async function openBatchName(page: Page): Promise<string> {
  await openModule(page, '批次管理')
  const heading = await page.getByRole('heading', { level: 1 }).innerText()
  return heading.replace('批次管理：', '')
}

function placesHeld(): Promise<number> {
  return app.db.quotaSlot.count({ where: { application: { applicant: { person: { name } } } } })
}

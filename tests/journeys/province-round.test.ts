import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { syntheticIdNumber, syntheticMobile, syntheticUscc } from '../../prisma/seed/synthetic-numbers'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { confirmOnPhone, scan } from './steps/log-in'
import { openReviewer } from './steps/first-officers'
import { openModule } from './steps/review'
import { setUpSecondFactor } from './steps/second-factor'

const app = await startApp('empty')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const officer = { name: '周明远', idNumber: syntheticIdNumber('19750308', 77), mobile: syntheticMobile(1) }
const operator = { name: '陈静', idNumber: syntheticIdNumber('19850621', 42), mobile: syntheticMobile(2) }
const unitName = '成都市人力资源和社会保障局'
const dayMs = 86_400_000

test('from an empty installation a small round is set up in the browser alone', async () => {
  const persons = [officer, operator].map((person) => ({ ...person, isRegistered: true }))
  writeFileSync(path.join(app.dataDir, 'platform-persons.json'), JSON.stringify(persons))
  await openReviewer(app, officer)

  await browser.journey('province round', async (newPage) => {
    const page = await newPage()
    await page.goto(`${app.url}/login`)
    await confirmOnPhone(await scan(page), officer.name)
    await setUpSecondFactor(page)
    await page.getByRole('heading', { name: /^全部批次/ }).waitFor()
    await page.getByRole('link', { name: '新建批次' }).click()
    await createBatch(page)
    await setWindows(page)
    await addUnit(page)
    await preset(page, '6')
    await openBatch(page)

    const unit = await newPage()
    await unit.goto(`${app.url}/login`)
    await confirmOnPhone(await scan(unit), operator.name)
    await unit.waitForURL(/\/unit\/[\w-]+\/b\//)
    await openModule(unit, '推荐限额')
    await unit.getByLabel('学术和技术带头人 计划数').fill('7')
    await unit.getByText('不能超过限额 6').waitFor()
    for (const input of await unit.getByRole('textbox', { name: /计划数$/ }).all()) await input.fill('4')
    await unit.getByRole('button', { name: '保存推荐数量' }).click()
    await unit.getByText('推荐数量已保存').first().waitFor()

    await openModule(page, '推荐限额预设')
    await page.getByRole('button', { name: `预设 ${unitName} 的限额` }).click()
    await page.getByLabel('学术和技术带头人 限额').fill('3')
    await page.getByText('该单位已计划 4，不能更少').waitFor()
  })
})

async function createBatch(page: Page): Promise<void> {
  await page.getByLabel(/^批次代码/).fill('2026')
  await page.getByLabel(/^批次名称/).fill('第\u202E十六批')
  await page.getByRole('button', { name: '建立批次' }).click()
  await page
    .getByText(/看不见的字符/)
    .first()
    .waitFor()
  await page.getByLabel(/^批次名称/).fill('第十六批（2026）')
  await page.getByLabel(/^年限计算截止日/).fill('2026-12-31')
  await page.getByLabel(/^成果起算日期/).fill('2021-01-01')
  await page.getByRole('button', { name: '建立批次' }).dblclick()
  await page.getByRole('heading', { name: '批次管理：第十六批（2026）' }).waitFor()
  expect(await app.db.batch.count()).toBe(1)
  await page.getByText('还没有设置办理时间', { exact: false }).first().waitFor()
}

async function setWindows(page: Page): Promise<void> {
  const labels = ['申报人填报', '用人单位审核上报', '一级推荐单位上报', '人社厅审核']
  for (const [index, label] of labels.entries()) {
    await page.getByLabel(`${label} 开始时间`).fill(localTime(Date.now() - dayMs))
    await page.getByLabel(`${label} 截止时间`).fill(localTime(Date.now() + (index + 5) * dayMs))
  }
  await page.getByLabel('申报人填报 截止时间').fill(localTime(Date.now() - 2 * dayMs))
  await page.getByText('申报人填报：截止时间须晚于开始时间').waitFor()
  await page.getByLabel('申报人填报 截止时间').fill(localTime(Date.now() + 5 * dayMs))
  await page.getByRole('button', { name: '保存办理时间' }).click()
  await page.getByText('办理时间已保存').first().waitFor()
}

async function addUnit(page: Page): Promise<void> {
  await openModule(page, '单位管理')
  await page.getByRole('button', { name: '新增下级单位及单位账户' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^单位名称/).fill(unitName)
  await dialog.getByLabel(/^市（州）政府名称/).fill('成都市人民政府')
  await dialog.getByLabel(/^统一社会信用代码/).fill(syntheticUscc('11', '510100', 1))
  await dialog.getByLabel(/^经办人姓名/).fill(operator.name)
  await dialog.getByLabel(/^证件号码/).fill(operator.idNumber)
  await dialog.getByLabel(/^手机号/).fill(operator.mobile)
  await dialog.getByRole('button', { name: '保存并开通账户' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: '全部单位' }).click()
  await page.getByRole('heading', { level: 1, name: '全部单位' }).waitFor()
  await page.getByRole('button', { name: unitName, exact: true }).click()
  await page.getByRole('dialog').getByText('历任经办人').waitFor()
  await page.keyboard.press('Escape')
}

async function preset(page: Page, limit: string): Promise<void> {
  await openModule(page, '推荐限额预设')
  await page.getByText('还有 1 个一级推荐单位没有预设限额').waitFor()
  await page.getByRole('button', { name: `预设 ${unitName} 的限额` }).click()
  for (const input of await page.getByRole('dialog').getByRole('textbox').all()) await input.fill(limit)
  await page.getByRole('button', { name: '保存推荐限额' }).click()
  await page.getByText(`${unitName}的推荐限额已保存`).first().waitFor()
}

async function openBatch(page: Page): Promise<void> {
  await openModule(page, '批次管理')
  await page.getByRole('button', { name: '开放批次' }).click()
  await page.getByRole('button', { name: '开放，各单位可以办理' }).click()
  await page.getByText('办理中').first().waitFor()
}

/** As a `datetime-local` field takes it, in China. */
function localTime(atMs: number): string {
  return new Date(atMs + 8 * 3_600_000).toISOString().slice(0, 16)
}

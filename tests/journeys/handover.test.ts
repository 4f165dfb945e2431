import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { inspect } from '../support/visit'
import { confirmOnPhone, personOf, scan, scanIn } from './steps/log-in'
import { openModule } from './steps/review'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const institute = '绵阳涪江电子技术研究院'

test('an operator change shows what is in flight to the new operator, to the old one at the door, and to the superior', async () => {
  await browser.journey('handover', async (newPage) => {
    const bureau = await newPage()
    await scanIn(bureau, app, '蒲建国')
    await openModule(bureau, '下级单位及单位账户管理')
    await changeOperator(bureau, institute, '沈默')
    const handovers = bureau.getByRole('region', { name: '交接记录' })
    await handovers.getByText('新经办人还没有确认').waitFor()
    expect(await handovers.innerText()).toMatch(/杜娟 → 沈默/)

    const next = await newPage()
    await scanIn(next, app, '沈默')
    const notice = next.getByRole('region', { name: '交接情况' })
    await notice.getByText('您已接办本单位账户').waitFor()
    const inFlight = await app.db.applicationStep.count({
      where: { unit: { name: institute }, status: { in: ['IN_REVIEW', 'READY', 'RETURNED_TO_ME'] } },
    })
    expect(inFlight).toBeGreaterThan(0)
    expect(await notice.innerText()).toContain(`待办 ${inFlight} 件`)
    expect(await inspect(next)).toEqual([])
    await notice.getByRole('button', { name: '已知悉' }).click()
    await notice.waitFor({ state: 'detached' })
    await next.reload({ waitUntil: 'networkidle' })
    await next.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await notice.count()).toBe(0)

    const former = await newPage()
    await former.goto(`${app.url}/login`)
    await confirmOnPhone(await scan(former), '杜娟')
    await former.getByText('您的单位账户已由他人接办').waitFor()
    const said = await former.getByRole('main').innerText()
    expect(said).toContain(institute)
    expect(said).toContain(`待办 ${inFlight} 件`)
    expect(said + former.url()).not.toMatch(/杜娟|沈默/)
    expect(await inspect(former)).toEqual([])
  })
})

test('who is operator above and is to be operator below too is named before it is saved', async () => {
  await browser.journey('operator conflict', async (newPage) => {
    const bureau = await newPage()
    await scanIn(bureau, app, '吴倩')
    await openModule(bureau, '下级单位及单位账户管理')
    const before = await app.db.operator.count()
    await bureau.getByRole('button', { name: '管理 成都蓉飞航空技术研究所' }).click()
    await bureau.getByRole('button', { name: '变更经办人' }).click()
    await fillOperator(bureau, '陈静')
    const save = bureau.getByRole('button', { name: '变更经办人' })
    await save.click()
    await bureau.getByText('此人也是“成都市人力资源和社会保障局”的经办人').first().waitFor()
    expect(await app.db.operator.count()).toBe(before)
    await bureau.getByLabel('已知悉，仍由此人经办').check()
    await save.click()
    await bureau.getByText('原经办人已退出登录').first().waitFor()
    expect(await app.db.operator.count()).toBe(before + 1)
  })
})

async function changeOperator(page: Page, unit: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `管理 ${unit}` }).click()
  await page.getByRole('button', { name: '变更经办人' }).click()
  await fillOperator(page, name)
  await page.getByRole('button', { name: '变更经办人' }).click()
  await page.getByText('原经办人已退出登录').first().waitFor()
}

async function fillOperator(page: Page, name: string): Promise<void> {
  const { idNumber, mobile } = personOf(app, name)
  await page.getByLabel(/^经办人姓名/).fill(name)
  await page.getByLabel(/^证件号码/).fill(idNumber)
  await page.getByLabel(/^手机号/).fill(mobile)
}

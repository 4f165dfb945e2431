import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { syntheticUscc } from '../../prisma/seed/synthetic-numbers'
import { personOf, scanIn } from './steps/log-in'
import { openModule } from './steps/review'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const module = '下级单位及单位账户管理'
const unitName = '青羊区金沙医院'
const uscc = syntheticUscc('12', '510105', 987_654)

test('a county bureau opens a unit; its operator comes in, is replaced at once; the unit ends and begins again', async () => {
  await browser.journey('unit accounts', async (newPage) => {
    const bureau = await newPage()
    await scanIn(bureau, app, '吴倩')
    await openModule(bureau, module)
    await openUnit(bureau, unitName, uscc, '沈默')

    const hospital = await newPage()
    await scanIn(hospital, app, '沈默')
    await openModule(hospital, module)
    await hospital.getByText('还没有下级单位').first().waitFor()

    await manage(bureau, unitName)
    await bureau.getByRole('button', { name: '变更经办人' }).click()
    await fillOperator(bureau, '何磊')
    await bureau.getByRole('button', { name: '变更经办人' }).click()
    await bureau.getByText('原经办人已退出登录').first().waitFor()
    const history = bureau.getByRole('region', { name: '变更记录' })
    await history.getByText('沈默 → 何磊').waitFor()
    await bureau.getByRole('region', { name: '历任经办人' }).getByText('沈默').waitFor()

    await hospital.reload()
    await hospital.waitForURL(/\/login/)
    await hospital
      .getByText(/登录已失效|重新登录|已退出/)
      .first()
      .waitFor()

    await endUnit(bureau)
    await bureau.getByText(`“${unitName}”已注销`).first().waitFor()
    await bureau.getByRole('button', { name: '恢复', exact: true }).click()
    await bureau.getByRole('button', { name: '恢复单位' }).click()
    await bureau.getByText(`“${unitName}”已恢复`).first().waitFor()
    await history.getByText('注销单位').waitFor()
  })
})

test('注销 is refused with the reason and the names while applications live below', async () => {
  await browser.journey('unit in use', async (newPage) => {
    const city = await newPage()
    await scanIn(city, app, '陈静')
    await openModule(city, module)
    await manage(city, '青羊区人力资源和社会保障局')
    await endUnit(city)
    const refusal = city.getByRole('dialog').getByRole('alert')
    await refusal.getByText('没有注销“青羊区人力资源和社会保障局”').waitFor()
    expect(await refusal.innerText()).toMatch(/有效的下级单位（.+）；.*申报信息（.+）/)
    expect(await app.db.unit.count({ where: { name: '青羊区人力资源和社会保障局', deactivatedAt: null } })).toBe(1)
  })
})

test('bad input is answered at its field, nothing typed is lost, and a double click opens one unit', async () => {
  await browser.journey('unit bad input', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '陈静')
    await openModule(page, module)
    const before = await app.db.unit.count()
    await page.getByRole('button', { name: '新增下级单位及单位账户' }).first().click()
    const save = page.getByRole('button', { name: '保存并开通账户' })
    await save.click()
    await page.getByText('请填写单位名称。').waitFor()
    await page.getByText('必须填写其中一项').waitFor()

    const name = page.getByLabel(/^单位名称/)
    for (const [typed, said] of [
      ['很'.repeat(101), '最多 100 个字，现在是 101 个字'],
      ['金沙\u202E医院', 'U+202E'],
      ['金沙医院😀', '不能打印的字符“😀”'],
    ] as const) {
      await name.fill(typed)
      await page.getByText(said).waitFor()
    }
    await name.fill('成都武侯金沙医院')
    await page.getByLabel(/^统一社会信用代码/).fill(`${uscc.slice(0, 17)}${uscc.endsWith('0') ? '1' : '0'}`)
    await page.getByText('统一社会信用代码的校验位不对').waitFor()

    const taken = await app.db.unit.findFirstOrThrow({ where: { name: '四川锦城医院' } })
    await page.getByLabel(/^统一社会信用代码/).fill(taken.uscc ?? '')
    await fillOperator(page, '沈默')
    await save.click()
    await page.getByText('请联系管理该单位的 四川省卫生健康委员会').first().waitFor()
    expect(await page.getByRole('dialog').innerText()).not.toContain('四川锦城医院')

    await page.goBack()
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: module }).waitFor()
    await page.getByRole('button', { name: '新增下级单位及单位账户' }).first().click()
    expect(await name.inputValue()).toBe('成都武侯金沙医院')

    await page.getByLabel(/^统一社会信用代码/).fill(syntheticUscc('12', '510107', 987_655).toLowerCase())
    await save.dblclick()
    await page.getByText('已开设“成都武侯金沙医院”').first().waitFor()
    expect(await app.db.unit.count()).toBe(before + 1)
  })
})

async function openUnit(page: Page, name: string, code: string, operator: string): Promise<void> {
  await page.getByRole('button', { name: '新增下级单位及单位账户' }).first().click()
  await page.getByLabel(/^单位名称/).fill(name)
  await page.getByLabel(/^统一社会信用代码/).fill(code)
  await fillOperator(page, operator)
  await page.getByRole('button', { name: '保存并开通账户' }).click()
  await page.getByText(`已开设“${name}”`).first().waitFor()
}

/** Somebody whom the platform knows, so that he can scan. */
async function fillOperator(page: Page, name: string): Promise<void> {
  const { idNumber, mobile } = personOf(app, name)
  await page.getByLabel(/^经办人姓名/).fill(name)
  await page.getByLabel(/^证件号码/).fill(idNumber)
  await page.getByLabel(/^手机号/).fill(mobile)
}

async function manage(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `管理 ${name}` }).click()
  await page.getByRole('region', { name: '变更记录' }).waitFor()
}

async function endUnit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '注销', exact: true }).click()
  await page.getByRole('button', { name: '注销单位' }).click()
}

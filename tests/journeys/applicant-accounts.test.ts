import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { syntheticIdNumber, syntheticMobile } from '../../prisma/seed/synthetic-numbers'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { acceptNotice, batchHome, scanIn } from './steps/log-in'
import { openModule } from './steps/review'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const module = '本单位申报人账户管理'
const chosen = 'Minjiang-2026-09'
const person = { name: '沈知秋', idNumber: syntheticIdNumber('19850917', 903), mobile: syntheticMobile(903) }

test('an account from its opening to its end: first login, the number refused elsewhere, reset while he types, removal', async () => {
  await browser.journey('applicant account', async (newPage) => {
    const owner = await newPage()
    await scanIn(owner, app, '邓志宏')
    await openModule(owner, module)
    const first = await openAccount(owner, person)
    expect(await owner.getByText(first).count()).toBe(0)
    await row(owner).getByText('未登录').waitFor()

    const applicant = await newPage()
    await logIn(applicant, first)
    await chooseOwnPassword(applicant, chosen)
    await applicant.getByRole('contentinfo').getByText('经办人 邓志宏').waitFor()
    await type(applicant, '通信地址', '成都市锦江区书院街 1 号')
    await applicant.getByText(/已保存 \d/).waitFor()

    const other = await newPage()
    await scanIn(other, app, '唐晓梅')
    await openModule(other, module)
    await fill(other, person)
    await save(other)
    await other.getByText('没有保存：该证件号码本批次已绑定其他单位').waitFor()
    expect(await other.getByText('芙蓉大学').count()).toBe(0)
    expect(await other.getByLabel(/^姓名/).inputValue()).toBe(person.name)

    await owner.reload()
    await row(owner).getByText('填写中').waitFor()
    await owner.getByRole('button', { name: `重置密码 ${person.name}` }).click()
    await owner.getByRole('button', { name: '重置密码', exact: true }).click()
    const second = await passwordShown(owner)
    expect(second).not.toBe(first)

    await applicant.getByLabel(/^通信地址/).fill('成都市锦江区书院街 2 号')
    await applicant.getByText('登录已失效').first().waitFor()
    await logIn(applicant, second)
    await chooseOwnPassword(applicant, `${chosen}-b`)
    await applicant.goto(`${await batchHome(app, 'applicant')}/form/basic`)
    await applicant.getByText(/已保存 \d/).waitFor()
    expect(await applicant.getByLabel(/^通信地址/).inputValue()).toBe('成都市锦江区书院街 2 号')

    await owner.getByRole('button', { name: `移除 ${person.name}` }).click()
    await owner.getByText('重新开通账户后须重新填写').waitFor()
    await owner
      .getByRole('dialog')
      .getByRole('button', { name: `移除 ${person.name}` })
      .click()
    await owner.getByText(`已移除申报人 ${person.name}`).first().waitFor()
    await applicant.reload()
    await applicant.waitForURL(/\/login/)

    await save(other)
    await passwordShown(other)
    await row(other).getByText('未登录').waitFor()
  })
})

const wrongNumbers = [
  ['', '请填写证件号码'],
  ['51010419850917', '位数或字符不对'],
  ['510104850917903', '18 位的新号码'],
  ['990104198509179031', '地区代码'],
  ['510104198513179031', '出生日期'],
  [person.idNumber.slice(0, 17) + (person.idNumber.endsWith('X') ? '0' : 'X'), '校验位'],
] as const

test('what is typed wrong is told at its field and kept; a double click opens one account', async () => {
  await browser.journey('wrong applicant data', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '邓志宏')
    await openModule(page, module)
    await fill(page, { ...person, name: '沈'.repeat(100) })
    await save(page)
    await page.getByText('姓名不能超过 50 个字').waitFor()
    for (const name of ['沈\u202E秋', '沈😀秋', '沈\u0000秋', '3']) {
      await page.getByLabel(/^姓名/).fill(name)
      await page.getByText(/姓名(只能由|至少)/).waitFor()
      await page.getByLabel(/^姓名/).fill('沈知夏')
      await page.getByText(/姓名(只能由|至少)/).waitFor({ state: 'detached' })
    }
    for (const [number, words] of wrongNumbers) {
      await page.getByLabel(/^证件号码/).fill(number)
      await save(page)
      await page.getByText(words).first().waitFor()
      expect(await page.getByLabel(/^证件号码/).inputValue()).toBe(number)
    }
    const idNumber = syntheticIdNumber('19870214', 904)
    await page.getByLabel(/^证件号码/).fill(idNumber)
    await page.getByRole('button', { name: '保存并生成初始密码' }).dblclick()
    await passwordShown(page)
    expect(await app.db.applicant.count({ where: { person: { name: '沈知夏' } } })).toBe(1)

    await fill(page, { name: '沈知夏', idNumber, mobile: person.mobile })
    await save(page)
    await page.getByText('没有重复开通：本单位已为该证件号码开通申报人账户').waitFor()
  })
})

type Person = typeof person

const row = (page: Page) => page.getByRole('row', { name: person.name })

async function openAccount(page: Page, data: Person): Promise<string> {
  await fill(page, data)
  await save(page)
  return passwordShown(page)
}

async function fill(page: Page, { name, idNumber, mobile }: Person): Promise<void> {
  await page.getByRole('button', { name: '新增申报人' }).click()
  await page.getByLabel(/^姓名/).fill(name)
  await page.getByLabel(/^证件号码/).fill(idNumber)
  await page.getByLabel(/^手机号/).fill(mobile)
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存并生成初始密码' }).click()
}

/** Reads it, as one does who writes it down, and closes the dialog. */
async function passwordShown(page: Page): Promise<string> {
  await page.getByText('只显示这一次').waitFor()
  const password = await page.getByRole('dialog').locator('code').innerText()
  await page.getByRole('button', { name: '已记下，关闭' }).click()
  expect(password).toMatch(/^([2-9a-z]{4}-){3}[2-9a-z]{4}$/)
  return password
}

async function logIn(page: Page, password: string): Promise<void> {
  await page.goto(`${app.url}/login`)
  await page.getByRole('tab', { name: '申报人' }).click()
  await page.getByLabel('证件号码').fill(person.idNumber)
  // As from paper: in capitals, without dashes.
  await page.getByLabel('密码', { exact: true }).fill(password.toUpperCase().replaceAll('-', ''))
  await page.getByRole('button', { name: '登录' }).click()
}

/** The first login goes nowhere else. */
async function chooseOwnPassword(page: Page, password: string): Promise<void> {
  await page.getByRole('heading', { name: '请设置自己的密码' }).waitFor()
  await page.getByLabel('新密码', { exact: true }).fill(password)
  await page.getByLabel('再填一次新密码').fill(password)
  await page.getByRole('button', { name: '保存新密码' }).click()
  await page.getByRole('link', { name: '开始填写申报' }).click()
  await acceptNotice(page)
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('link', { name: '开始填写' }).click()
  await page.getByLabel(new RegExp(`^${label}`)).fill(text)
}

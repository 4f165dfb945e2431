import { afterAll, expect, test } from '@jest/globals'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { personOf, scanIn } from './steps/log-in'
import {
  downloadForm,
  lookUp,
  saveForNumber,
  sendForReview,
  typeRegistrant,
  uploadScan,
  uploadScans,
} from './steps/registration'
import { openModule } from './steps/review'
import { seePdf } from './steps/see-pdf'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const unitName = '四川省广播电视局'

test('a unit registers, is asked to correct, is approved, and its operator logs in by scan', async () => {
  await browser.journey('registration', async (newPage) => {
    const person = personOf(app, '沈默')
    const registrant = await newPage()
    await registrant.goto(`${app.url}/login`)
    await registrant.getByRole('link', { name: '一级推荐单位注册' }).click()
    await registrant.getByLabel('省直部门').check()
    await registrant.getByLabel(/^单位(?!类别)/).selectOption({ label: unitName })
    await typeRegistrant(registrant, { ...person, name: '沈默' })
    const number = await saveForNumber(registrant)
    expect(number).toMatch(/^DJ-\d{4}-\d{7}$/)

    const form = await downloadForm(registrant)
    for (const printed of [number, unitName, '沈默', person.idNumber, person.mobile]) expect(form).toContain(printed)
    await uploadScans(registrant)
    await registrant.getByRole('button', { name: /^盖章登记表\.pdf/ }).click()
    await seePdf(registrant, '加盖公章的登记表：盖章登记表.pdf', 'scan 9')
    await sendForReview(registrant, '提交审核')
    expect(await registrant.getByRole('button', { name: '删除 盖章登记表.pdf' }).count()).toBe(0)

    const province = await newPage()
    await scanIn(province, app, '周明远')
    await openModule(province, '注册审核')
    await province.getByRole('link', { name: unitName, exact: true }).click()
    await province.getByRole('heading', { level: 1, name: unitName }).waitFor()
    await seePdf(province, '加盖公章的登记表：盖章登记表.pdf', 'scan 9')
    expect(await province.locator('main').innerText()).not.toContain(person.idNumber)
    await province.getByRole('button', { name: '显示完整号码，与扫描件核对' }).click()
    await province.getByText(person.idNumber).waitFor()
    await province.getByRole('button', { name: '退回修改' }).click()
    const dialog = province.getByRole('dialog')
    await dialog.getByRole('button', { name: '退回修改' }).click()
    await dialog.getByText('请写明原因').waitFor()
    await dialog.getByLabel(/^退回原因/).fill('职务请写全称，重新盖章。')
    await dialog.getByRole('button', { name: '退回修改' }).click()
    await province.getByText(`已退回 ${number}`).waitFor()

    const elsewhere = await newPage()
    await lookUp(elsewhere, app.url, number.toLowerCase(), person.mobile)
    await elsewhere.getByText('职务请写全称，重新盖章。').first().waitFor()
    await elsewhere.getByRole('link', { name: '修改资料' }).click()
    await elsewhere.getByLabel(/^职务/).fill('人事处副处长')
    await elsewhere.getByRole('button', { name: '保存修改' }).click()
    await elsewhere.getByText('登记表是在资料修改之前上传的').waitFor()
    expect(await downloadForm(elsewhere)).toContain('人事处副处长')
    await uploadScan(elsewhere, '加盖公章的登记表', '新登记表.pdf')
    await sendForReview(elsewhere, '重新提交审核')

    await openModule(province, '注册审核')
    await province.getByRole('link', { name: unitName, exact: true }).click()
    await province.getByText('修改后重新提交').waitFor()
    await province.getByRole('button', { name: '通过，开通账户' }).click()
    await province.getByText(`已通过 ${number}`).waitFor()

    await elsewhere.reload()
    await elsewhere.getByText('经办人现在可以在登录页用手机扫码登录').waitFor()
    await scanIn(elsewhere, app, '沈默')
    await elsewhere.getByText(unitName).first().waitFor()
  })
})

import { afterAll, expect, test } from '@jest/globals'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { personOf, scanIn } from './steps/log-in'
import { lookUp, saveForNumber, sendForReview, typeRegistrant, uploadScans } from './steps/registration'
import { openModule } from './steps/review'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const unitName = '四川省卫生健康委员会'

test('经办人变更 shows both side by side, throws the former out at once with the reason, and stands in the history', async () => {
  await browser.journey('operator change', async (newPage) => {
    const former = await newPage()
    await scanIn(former, app, '罗晓峰')

    const registrant = await newPage()
    await registrant.goto(`${app.url}/register`)
    await registrant.getByLabel(/^经办人变更/).check()
    await registrant.getByLabel('省直部门').check()
    await registrant.getByLabel(/^单位(?!类别)/).selectOption({ label: unitName })
    await typeRegistrant(registrant, { ...personOf(app, '沈默'), name: '沈默' })
    const number = await saveForNumber(registrant)
    await uploadScans(registrant)
    await sendForReview(registrant, '提交审核')

    const province = await newPage()
    await scanIn(province, app, '周明远')
    await openModule(province, '注册审核')
    await province.getByRole('link', { name: unitName, exact: true }).click()
    const comparison = province.getByRole('table', { name: '经办人变更前后' })
    expect(await comparison.getByRole('row', { name: /^姓名/ }).innerText()).toMatch(/罗晓峰\s+沈默/)
    await province.getByRole('button', { name: '通过，变更经办人' }).click()
    await province.getByText(`已通过 ${number}`).waitFor()

    await former.reload()
    await former.getByText('本单位的经办人已变更为他人').first().waitFor()
    const successor = await newPage()
    await scanIn(successor, app, '沈默')
    await successor.getByText(unitName).first().waitFor()

    await openModule(province, '单位管理')
    await province.getByRole('button', { name: `管理 ${unitName}` }).click()
    const earlier = province.getByRole('region', { name: '历任经办人' })
    await earlier.getByText('罗晓峰').waitFor()
    await earlier.getByText('沈默').waitFor()
    await province.getByRole('region', { name: '变更记录' }).getByText('罗晓峰 → 沈默').waitFor()
  })
})

test('a second registration for the unit is refused with the first one’s number, and what was typed stays', async () => {
  await browser.journey('second registration', async (newPage) => {
    const { number } = await app.db.registration.findFirstOrThrow({ where: { personName: '司马青' } })
    const page = await newPage()
    await page.goto(`${app.url}/register`)
    await page.getByLabel(/^经办人变更/).check()
    await page.getByLabel(/^中央在川单位/).check()
    const { name } = await app.db.unit.findFirstOrThrow({ where: { registrations: { some: { number } } } })
    await page.getByLabel(/^单位(?!类别)/).selectOption({ label: name })
    await typeRegistrant(page, { ...personOf(app, '沈默'), name: '沈默' })
    await page.getByRole('button', { name: '保存，取得注册编号' }).click()
    await page.getByRole('alert').getByText(number).first().waitFor()
    expect(await page.getByLabel(/^经办人姓名/).inputValue()).toBe('沈默')
  })
})

test('whoever looks up with a wrong mobile learns no more than that, and what he typed stays', async () => {
  await browser.journey('wrong look-up', async (newPage) => {
    const { number } = await app.db.registration.findFirstOrThrow({ where: { personName: '白洁' } })
    const page = await newPage()
    await lookUp(page, app.url, number, '13800138000')
    await page.getByText('没有查到：注册编号或手机号不对').waitFor()
    expect(await page.getByLabel(/^注册编号/).inputValue()).toBe(number)
    await lookUp(page, app.url, number, personOf(app, '白洁').mobile)
    await page.getByText('登记表未盖单位公章').first().waitFor()
  })
})

test('a returned registration that nobody takes up again is ended, and the next one may be made', async () => {
  await browser.journey('returned and ended', async (newPage) => {
    const { number, unitName: returned } = await app.db.registration.findFirstOrThrow({
      where: { personName: '白洁' },
    })
    const province = await newPage()
    await scanIn(province, app, '周明远')
    await openModule(province, '注册审核')
    await province.getByLabel('状态').selectOption('RETURNED')
    await province.getByRole('link', { name: returned, exact: true }).click()
    const decision = province.getByRole('region', { name: '审核', exact: true })
    await decision.getByRole('button', { name: '不通过' }).waitFor()
    expect(await decision.getByRole('button', { name: /通过/ }).allInnerTexts()).toEqual(['不通过'])
    await decision.getByRole('button', { name: '不通过' }).click()
    const dialog = province.getByRole('dialog')
    await dialog.getByLabel(/^不通过的原因/).fill('注册人已离职，请由新的经办人重新填写。')
    await dialog.getByRole('button', { name: '不通过，结束这份注册' }).click()
    await province.getByText(`已作“不通过”处理： ${number}`).waitFor()
    const registrant = await newPage()
    await lookUp(registrant, app.url, number, personOf(app, '白洁').mobile)
    await registrant.getByText('注册人已离职').first().waitFor()
  })
})

import { afterAll, expect, test } from '@jest/globals'
import { syntheticUscc } from '../../prisma/seed/synthetic-numbers'
import { encryptedPdf } from '../support/dangerous-files'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { personOf } from './steps/log-in'
import { saveForNumber, sendForReview, shownNumber, typeRegistrant, uploadScans } from './steps/registration'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

test('bad input is answered at its field, going back loses nothing, and a double click registers and sends once', async () => {
  await browser.journey('registration bad input', async (newPage) => {
    const before = await app.db.registration.count()
    const page = await newPage()
    await page.goto(`${app.url}/login`)
    await page.getByRole('link', { name: '一级推荐单位注册' }).click()
    await page.getByRole('button', { name: '保存，取得注册编号' }).click()
    await page.getByText('请从名单中选择单位。').waitFor()
    await page.getByText('请填写电子邮箱。').waitFor()
    await page.getByText('请阅读后勾选“同意处理敏感个人信息”。').waitFor()
    expect(await app.db.registration.count()).toBe(before)

    await page.getByLabel('省直部门').check()
    await page.getByLabel(/^单位(?!类别)/).selectOption({ label: '名单中没有本单位，新增' })
    const name = page.getByLabel(/^单位名称/)
    for (const [typed, said] of [
      ['很'.repeat(101), '最多 100 个字，现在是 101 个字'],
      ['测绘\u202E院', 'U+202E'],
    ] as const) {
      await name.fill(typed)
      await page.getByText(said).waitFor()
    }
    await name.fill('四川省基础测绘院')
    await page.getByLabel(/^统一社会信用代码/).fill('91510000000000000X')
    await page.getByText(/校验位不对/).waitFor()
    await page.getByLabel(/^统一社会信用代码/).fill(syntheticUscc('12', '510000', 920_001).toLowerCase())
    const person = personOf(app, '沈默')
    await typeRegistrant(page, { ...person, name: '沈默', idNumber: `${person.idNumber.slice(0, 17)}x` })
    await page.getByText(/校验/).first().waitFor()

    await page.goBack()
    await page.goForward()
    await page.getByText('已恢复上次没有保存的内容').waitFor()
    expect(await name.inputValue()).toBe('四川省基础测绘院')
    await page.getByLabel(/^证件号码/).fill(person.idNumber)
    await page.getByRole('button', { name: '保存，取得注册编号' }).dblclick()
    await page.waitForURL(/\/register\/own$/)
    const number = await shownNumber(page)
    expect(await app.db.registration.count()).toBe(before + 1)

    await page.goBack()
    await page.waitForURL(/\/login$/)
    await page.getByRole('link', { name: '一级推荐单位注册' }).click()
    await page.getByRole('link', { name: `继续办理 ${number}` }).click()

    await uploadScans(page)
    await page.getByRole('button', { name: '提交审核', exact: true }).dblclick()
    await page.getByText('等待人社厅审核').first().waitFor()
    const events = await app.db.registrationEvent.findMany({
      where: { registration: { number } },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ toState }) => toState)).toEqual(['DRAFT', 'PENDING'])
  })
})

test('a scan that is a program, a locked PDF or too large is refused in words, and the next one is taken', async () => {
  await browser.journey('registration bad scans', async (newPage) => {
    const page = await newPage()
    await page.goto(`${app.url}/register`)
    await page.getByLabel('省直部门').check()
    await page.getByLabel(/^单位(?!类别)/).selectOption({ label: '四川省应急管理厅' })
    await typeRegistrant(page, { ...personOf(app, '易安'), name: '易安' })
    await saveForNumber(page)
    const place = page.getByRole('group', { name: '加盖公章的登记表' })
    const send = (bytes: Uint8Array) =>
      place
        .locator('input[type="file"]')
        .setInputFiles({ name: '登记表.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
    for (const [bytes, said] of [
      [Buffer.from('MZ'.padEnd(4096, '\0')), '按内容判断这个文件不是'],
      [await encryptedPdf(), 'PDF 设有密码'],
      [new Uint8Array(40 * 1024 * 1024), '文件太大'],
    ] as const) {
      await send(bytes)
      await place.getByText(said).waitFor()
      expect(await place.getByRole('button', { name: '删除 登记表.pdf' }).count()).toBe(0)
    }
    await uploadScans(page)
    await sendForReview(page, '提交审核')
  })
})

test('another browser, or one that has ended, sees nothing of a registration', async () => {
  await browser.journey('registration closed', async (newPage) => {
    const { id } = await app.db.supportingFile.findFirstOrThrow({ where: { registration: { personName: '白洁' } } })
    const stranger = await newPage()
    for (const address of ['/register/own', '/register/own/edit']) {
      await stranger.goto(app.url + address)
      await stranger.getByText('这里没有打开的注册').first().waitFor()
    }
    const file = await stranger.request.get(`${app.url}/api/registration/files/${id}`)
    expect(file.status()).toBe(403)
  })
})

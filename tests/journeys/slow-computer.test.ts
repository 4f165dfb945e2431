import { afterAll, expect, test } from '@jest/globals'
import { startApp } from '../support/app-server'
import { completeFormExample } from '../../prisma/seed/complete-form'
import { openBrowser, openSlowComputer } from '../support/browser'
import type { SectionContent } from '@/modules/application/rules/form-content'
import { fillForm } from './steps/fill-form'
import { batchAddress, passwordIn, scanIn } from './steps/log-in'
import { openModule } from './steps/review'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)
const slow = await openSlowComputer(app.url, app.platformUrl)
afterAll(slow.close)

const nothing: SectionContent = { fields: {}, rows: [] }

test('the form takes no typing before it can keep it, and from then on loses none', async () => {
  await browser.journey('slow computer', async (newPage) => {
    const page = await newPage()
    await passwordIn(page, app, '欧阳雨桐')
    const address = `${app.url}${batchAddress(page)}/form/basic`
    let release: () => void = () => undefined
    const arrived = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/_next/static/**/*.js', async (route) => {
      await arrived
      await route.continue()
    })
    await page.goto(address, { waitUntil: 'commit' })
    const school = page.getByLabel(/^毕业院校/)
    await school.waitFor()
    expect(await school.isDisabled()).toBe(true)

    release()
    await school.fill('西南交通大学')
    await page.getByText(/已保存 \d/).waitFor()
    await page.reload()
    expect(await school.inputValue()).toBe('西南交通大学')
  })
})

test('a slow processor loses nothing of what is typed into fields and a table, nor the photo', async () => {
  const { form } = completeFormExample(2, {
    employer: '成都蓉飞航空技术研究所',
    rowsPerTable: 1,
    mobile: '13800000777',
  })
  const { basic = nothing, education = nothing } = form
  await slow.journey('slow form', async (newPage) => {
    const page = await newPage()
    await passwordIn(page, app, '欧阳雨桐')
    const address = app.url + batchAddress(page)
    await fillForm(page, address, { form: { basic, education }, attachments: [] })
    await page.goto(`${address}/form/basic`)
    await page.getByAltText('证件照').waitFor()
    expect(await page.getByLabel(/^毕业院校/).inputValue()).toBe(basic.fields['graduateSchool'])
    await page.goto(`${address}/form/education`)
    // The first row stands open.
    const row = page.getByRole('region', { name: '第 1 项', exact: true })
    expect(await row.getByLabel(/^专业/).inputValue()).toBe(education.rows[0]?.values['major'])
  })
})

test('nor does it lose an opinion', async () => {
  await slow.journey('slow opinion', async (newPage) => {
    const page = await newPage()
    await scanIn(page, app, '何磊')
    await openModule(page, '本单位申报数据审核')
    await page.getByRole('table').getByRole('link').first().click()
    const opinion = page.getByLabel(/^推荐意见/)
    await opinion.fill('该同志长期在一线从事科研工作，经集体研究，同意推荐。')
    await page.getByText(/已保存 \d/).waitFor()
    await page.reload()
    expect(await opinion.inputValue()).toBe('该同志长期在一线从事科研工作，经集体研究，同意推荐。')
  })
})

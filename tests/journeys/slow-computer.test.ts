import { afterAll, expect, test } from '@jest/globals'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchAddress, passwordIn } from './steps/log-in'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

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

import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { confirmOnPhone, pickUpPhone } from './steps/log-in'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const name = '王启明'
/** Nobody presses Tab more often than this to get to what he came for. */
const mostTabs = 60

test('an operator without a mouse logs in, finds a dossier, rejects by mistake and revokes it', async () => {
  await browser.journey('keyboard', async (newPage) => {
    const page = await newPage()
    await page.goto(`${app.url}/login`)
    await press(page, '公共服务平台登录')
    await page.waitForURL(/\/scan\//)
    await confirmOnPhone(await pickUpPhone(page), '何磊')
    await page.waitForURL(/\/choose$/)
    await page.getByText('成都蓉飞航空技术研究所').first().waitFor()
    await press(page, '成都蓉飞航空技术研究所')
    await page.waitForURL(/\/unit\/[\w-]+\/b\//)
    await page.getByRole('heading', { level: 1 }).first().waitFor()

    await openByKeyboard(page, '本单位申报数据审核')
    await press(page, '跳到审核')
    await press(page, '不通过')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect((await page.evaluate(describeFocus)).name).toBe('不通过')

    await page.keyboard.press('Enter')
    await tabTo(page, '不通过的理由')
    await page.keyboard.insertText('主要业绩与申报专业不符。')
    await tabTo(page, '请输入申报人姓名')
    await page.keyboard.insertText(name)
    await press(page, '不通过，结束其本批次申报')
    await page.getByText('已办理“不通过”').first().waitFor()
    await page.getByRole('button', { name: '不通过', exact: true }).waitFor({ state: 'detached' })
    await page.locator('h1:focus').waitFor()

    await press(page, '本单位申报数据审核')
    await page.getByRole('heading', { level: 1, name: '本单位申报数据审核' }).waitFor()
    await openByKeyboard(page, '审核不通过人员名单')
    await press(page, '跳到审核')
    await press(page, '撤销不通过')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, '理由')
    await page.keyboard.insertText('误点，恢复审核')
    await press(page, '撤销不通过，恢复申报')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '不通过', exact: true }).waitFor()
    await page.locator('h1:focus').waitFor()
    // The form can be remarked on again, place by place: the way back to the list is the other way.
    await press(page, '审核不通过人员名单', 'Shift+Tab')
    await page.getByRole('heading', { level: 1, name: '审核不通过人员名单' }).waitFor()
    await openByKeyboard(page, '本单位申报数据审核')
  })
})

/** By the sidebar to a module, and from its list to the dossier. */
async function openByKeyboard(page: Page, module: string): Promise<void> {
  await press(page, module)
  await page.getByRole('heading', { level: 1, name: module }).waitFor()
  await press(page, name)
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.locator('h1:focus').waitFor()
}

/** Goes on by Tab to what has this name, which must be seen to have the focus, and presses Enter. */
async function press(page: Page, wanted: string, tab: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, wanted, tab)
  await page.keyboard.press('Enter')
}

async function tabTo(page: Page, wanted: string, tab: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  while (passed.length < mostTabs) {
    await page.keyboard.press(tab)
    const { name: focused, isSeen } = await page.evaluate(describeFocus)
    passed.push(focused.slice(0, 30).replaceAll('\n', ' '))
    if (!focused.includes(wanted)) continue
    expect({ focused, isSeen }).toEqual({ focused, isSeen: true })
    return
  }
  throw new Error(`No ${tab} leads to ${wanted}, only to: ${passed.join(' | ')}`)
}

function describeFocus(): { name: string; isSeen: boolean } {
  const element = document.activeElement as HTMLElement
  if (!element.matches('a, button, input, select, textarea, summary')) return { name: '', isSeen: true }
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.innerText)
  const style = getComputedStyle(element)
  return {
    name: [element.getAttribute('aria-label'), ...labels, element.innerText].filter(Boolean).join(' '),
    isSeen: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
  }
}

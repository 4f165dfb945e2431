import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { examplePdf } from '../../../prisma/seed/example-files'
import { readPdf } from '../../support/read-pdf'

export interface RegistrantTyping {
  name: string
  idNumber: string
  mobile: string
}

/** The consent and the operator's fields, as somebody gives them from his document. */
export async function typeRegistrant(page: Page, { name, idNumber, mobile }: RegistrantTyping): Promise<void> {
  await page.getByLabel(/已阅读并同意/).check()
  await page.getByLabel(/单独同意/).check()
  await page.getByLabel(/^经办人姓名/).fill(name)
  await page.getByLabel(/^职务/).fill('人事处')
  await page.getByLabel(/^证件号码/).fill(idNumber)
  await page.getByLabel(/^手机号/).fill(mobile)
  await page.getByLabel(/^电子邮箱/).fill('renshi@example.cn')
}

/** Saves the form. @returns the number that the page then shows */
export async function saveForNumber(page: Page): Promise<string> {
  await page.getByRole('button', { name: '保存，取得注册编号' }).click()
  await page.waitForURL(/\/register\/own$/)
  return shownNumber(page)
}

/** The registration's number, as it stands at the top of its page. */
export async function shownNumber(page: Page): Promise<string> {
  const head = page.getByRole('region', { name: '注册编号和进度' })
  return head.locator('b').first().innerText()
}

/** 下载登记表, as soon as it is made. @returns its text */
export async function downloadForm(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: '下载登记表' })
      .or(page.getByRole('link', { name: '下载登记表' }))
      .click(),
  ])
  const pages = await readPdf(await readFile(await download.path()))
  return pages.map(({ text }) => text).join('')
}

/** Uploads the stamped form and the letter that the demo's batch asks for. */
export async function uploadScans(page: Page): Promise<void> {
  await uploadScan(page, '加盖公章的登记表', '盖章登记表.pdf')
  await uploadScan(page, '经办人授权书', '授权书.pdf')
}

export async function uploadScan(page: Page, place: string, fileName: string): Promise<void> {
  const group = page.getByRole('group', { name: place })
  await group.locator('input[type="file"]').setInputFiles({
    name: fileName,
    mimeType: 'application/pdf',
    buffer: Buffer.from(await examplePdf(`scan ${fileName.length}`)),
  })
  await group
    .getByRole('button', { name: `删除 ${fileName}` })
    .first()
    .waitFor()
}

/** 提交审核; ends when the page says that it waits. */
export async function sendForReview(page: Page, button: '提交审核' | '重新提交审核'): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByText('等待人社厅审核').first().waitFor()
}

/** 查询注册进度, on whatever computer. */
export async function lookUp(page: Page, url: string, number: string, mobile: string): Promise<void> {
  await page.goto(`${url}/login`)
  await page.getByRole('link', { name: '查询注册进度' }).click()
  await page.getByLabel(/^注册编号/).fill(number)
  await page.getByLabel(/^经办人手机号/).fill(mobile)
  await page.getByRole('button', { name: '查询，继续办理' }).click()
}

import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { readPdf } from '../../support/read-pdf'

/** Asks for a part of the application form, waits until it is made, downloads it. @returns its text, page after page */
export async function downloadPart(page: Page, part: '个人信息部分' | '组织推荐部分') {
  await page.getByRole('button', { name: `${part} PDF` }).click()
  const link = page.getByRole('link', { name: new RegExp(`下载\\s*${part} PDF`) })
  await link.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { fileName: download.suggestedFilename(), pdf: await readPdf(await readFile(await download.path())) }
}

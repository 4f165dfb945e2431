import type { Page } from 'playwright-core'

/** Checks, ticks both pledges and submits, with an impatient double click. */
export async function submitForm(page: Page, batch: string, receiver: string): Promise<void> {
  await page.goto(`${batch}/submit`)
  await page.getByText('申报表已填写完整').waitFor()
  await page.getByRole('checkbox', { name: /^本人承诺/ }).check()
  await page.getByRole('checkbox', { name: /^已阅读个人信息处理告知/ }).check()
  await page.getByRole('button', { name: /提交给/ }).dblclick()
  await page.getByText(`已提交至 ${receiver}`).first().waitFor()
}

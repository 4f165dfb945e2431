import type { Page } from 'playwright-core'
import { batchAddress } from './log-in'
import { examplePdf } from '../../../prisma/seed/example-files'
import type { TestApp } from '../../support/app-server'

/** From the workbench by the sidebar to a module. */
export async function openModule(page: Page, module: string): Promise<void> {
  await page.goto(new URL(batchAddress(page), page.url()).href)
  await page.getByRole('navigation').getByRole('link', { name: module }).click()
  await page.getByRole('heading', { level: 1, name: module }).waitFor()
}

/** Opens a person's dossier from a module's list, by the name. */
export async function openDossier(page: Page, module: string, name: string): Promise<void> {
  await openModule(page, module)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** The opening is recorded beside the page; who recalls or withdraws in the same moment may still be faster. */
export async function opened(app: TestApp, name: string): Promise<void> {
  const isOpened = () =>
    app.db.application.count({ where: { applicant: { person: { name } }, openedAt: { not: null } } })
  while ((await isOpened()) === 0) await new Promise(setImmediate)
}

const opinion = '该同志长期在一线从事科研工作，学术造诣深，成果突出，在同行中有较大影响，经集体研究，同意推荐。'

/** The owner's block: opinion, publicity, head, date and the two statements of the unit. */
export async function fillOwnerRecommendation(page: Page): Promise<void> {
  await page.getByLabel(/^推荐意见/).fill(opinion)
  await page.getByLabel(/^公示开始/).fill('2026-11-02')
  await page.getByLabel(/^公示结束/).fill('2026-11-09')
  await page.getByLabel(/^公示结果/).selectOption('OK')
  await page.getByLabel(/^单位负责人/).fill('李国栋')
  await page.getByLabel(/^日期/).fill('2026-11-20')
  for (const label of ['单位出具的公示及廉洁、诚信意见', '涉密审查（脱密）证明']) {
    await page.getByLabel(`上传 ${label}`).setInputFiles({
      name: `${label}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.from(await examplePdf('statement')),
    })
    await page.getByRole('link', { name: `${label}.pdf` }).waitFor()
  }
  await saved(page)
}

/** A superior's block; the first level also chooses the category. */
export async function fillSuperiorRecommendation(page: Page, category?: 'LEADER' | 'RESERVE'): Promise<void> {
  await page.getByLabel(/^推荐意见/).fill(opinion)
  await page.getByLabel(/^日期/).fill('2026-11-20')
  if (category) await page.getByLabel(/^推荐类别/).selectOption(category)
  await saved(page)
}

/** Presses a button of the decision panel and waits until what it did is said. */
export async function decide(page: Page, button: string | RegExp, said: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  await page.getByText(said).first().waitFor()
}

async function saved(page: Page): Promise<void> {
  await page.getByText(/已保存 \d/).waitFor()
}

import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Opens a page and waits until it shows what it has to show.
 * @returns what is wrong with it: axe's findings (WCAG 2.2 AA), sideways scrolling, no title or no heading; and its
 *   final address, after redirections
 */
export async function visit(page: Page, url: string): Promise<{ problems: string[]; status: number; path: string }> {
  const response = await page.goto(url)
  await page.getByRole('heading').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  return {
    problems: await inspect(page),
    status: response?.status() ?? 0,
    path: new URL(page.url()).pathname,
  }
}

/** What is wrong with the page as it stands. */
export async function inspect(page: Page): Promise<string[]> {
  // Legacy: without a second page for each analysis. What that page is for, frames of other origins, we do not have.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(wcag)
  const { violations } = await axe.analyze()
  const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  const { width, screen, title } = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth,
    screen: window.innerWidth,
    title: document.title,
  }))
  if (width > screen) findings.push(`scrolls sideways: ${width} > ${screen}`)
  if (title.trim() === '') findings.push('no title')
  return findings
}

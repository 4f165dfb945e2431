import type { Page } from 'playwright-core'
import { visit } from '../support/visit'

export interface CrawlResult {
  /** Addresses that were opened, without their queries. */
  visited: string[]
  /** Each with the address it was found on. */
  problems: string[]
}

/** Of pages that differ only in ids or queries, so many are opened. */
const pagesPerPattern = 2

/**
 * Follows every link that can be reached from where `page` is, as its user would, and looks for what is wrong with
 * each page. Pages of one pattern are opened a few times only.
 * @param isKnown pages that somebody has looked at already, and that are the same for everybody
 */
export async function crawl(page: Page, isKnown: (path: string) => boolean = () => false): Promise<CrawlResult> {
  const { origin } = new URL(page.url())
  const waiting = [{ path: pathOf(page.url()), from: 'home' }]
  const known = new Set(waiting.map(({ path }) => path))
  const opened = new Map<string, number>()
  const result: CrawlResult = { visited: [], problems: [] }
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, from } = next
    const times = opened.get(patternOf(path)) ?? 0
    if (times >= pagesPerPattern) continue
    opened.set(patternOf(path), times + 1)
    const problems = path.startsWith('/api/')
      ? await fetchFile(page, origin + path)
      : await openPage(page, origin, path)
    result.problems.push(...problems.map((problem) => `${patternOf(path)} (from ${patternOf(from)}): ${problem}`))
    if (path.startsWith('/api/')) continue
    result.visited.push(path.replace(/\?.*/, ''))
    for (const link of await linksOn(page, origin)) {
      if (known.has(link) || isKnown(link.replace(/\?.*/, ''))) continue
      known.add(link)
      waiting.push({ path: link, from: path })
    }
  }
  return result
}

async function openPage(page: Page, origin: string, path: string): Promise<string[]> {
  const { problems, status, path: arrivedAt } = await visit(page, origin + path)
  if (status >= 400) problems.push(`answers ${status}`)
  if (/^\/(login|no-permission)$/.test(arrivedAt) && arrivedAt !== path.replace(/\?.*/, '')) {
    problems.push(`a link leads to ${arrivedAt}`)
  }
  return problems
}

async function fetchFile(page: Page, url: string): Promise<string[]> {
  const response = await page.request.get(url)
  return response.status() >= 400 ? [`answers ${response.status()}`] : []
}

async function linksOn(page: Page, origin: string): Promise<string[]> {
  const addresses = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
  )
  return addresses.filter((address) => new URL(address).origin === origin).map(pathOf)
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}

/** The address without what tells one page of a kind from another. */
function patternOf(path: string): string {
  return path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\?.*/, '?')
}

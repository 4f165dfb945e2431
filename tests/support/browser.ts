import path from 'node:path'
import { expect } from '@jest/globals'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { projectRoot } from '../../dev/project-paths.mjs'
import { givenBySetup } from './given-by-setup'

export type TestBrowser = {
  /**
   * Runs the steps of one journey. `newPage` opens a page in a browser session of its own, as on another person's
   * computer. At the end nothing may have gone wrong behind the page: no error in the console, no answer of 500 and
   * up, no request to anybody but the app and the platform. If a step fails, every open page is kept as a picture in
   * tests/failures.
   */
  journey: (name: string, steps: (newPage: () => Promise<Page>) => Promise<void>) => Promise<void>
  close: () => Promise<void>
}

/** @param origins whom pages may talk to: addresses of the app and the stand-in platform */
export async function openBrowser(...origins: string[]): Promise<TestBrowser> {
  const browser = await chromium.launch({
    executablePath: givenBySetup('TEST_CHROMIUM_PROGRAM'),
    args: [...(JSON.parse(givenBySetup('TEST_CHROMIUM_ARGS')) as string[]), ...quiet],
    env: { ...process.env, FONTCONFIG_FILE: givenBySetup('TEST_FONTCONFIG_FILE') },
  })
  const journey: TestBrowser['journey'] = async (name, steps) => {
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    const newPage = async () => {
      const context = await browser.newContext(desk)
      // How long a step takes is no statement of a journey; this ends one that waits for what never comes.
      context.setDefaultTimeout(180_000)
      contexts.push(context)
      const page = await context.newPage()
      listen(context, origins, complaints)
      return page
    }
    try {
      await steps(newPage)
      expect(complaints).toEqual([])
    } catch (error) {
      await keepPictures(name, contexts)
      if (complaints.length > 0) console.error(complaints.join('\n'))
      throw error
    } finally {
      await Promise.all(contexts.map((context) => context.close()))
    }
  }
  return { journey, close: () => browser.close() }
}

/** The smallest screen the product promises. */
const desk = { viewport: { width: 1024, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function listen(context: BrowserContext, origins: string[], complaints: string[]): void {
  context.on('console', (message) => {
    // A refusal is an answer of 400 and up, and Chromium reports each of them as an error.
    const isRefusal = message.text().startsWith('Failed to load resource') && /status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !isRefusal) complaints.push(`console: ${message.text()}`)
  })
  context.on('weberror', (event) => complaints.push(`page: ${event.error().message}`))
  context.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()}: ${response.url()}`)
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith('http') && !origins.includes(url.origin)) complaints.push(`stranger: ${url.origin}`)
  })
}

async function keepPictures(name: string, contexts: BrowserContext[]): Promise<void> {
  const pages = contexts.flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    const file = path.join(
      projectRoot,
      'tests',
      'failures',
      `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${index + 1}.png`,
    )
    // A page that crashed cannot be photographed; the failure itself is told anyway.
    await page.screenshot({ path: file, fullPage: true }).catch(() => undefined)
  }
}

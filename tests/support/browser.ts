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
   * tests/failures. What matches `expected` is part of the scene and no complaint.
   */
  journey: (name: string, steps: (newPage: () => Promise<Page>) => Promise<void>, expected?: RegExp) => Promise<void>
  close: () => Promise<void>
}

/**
 * A browser of today; with TEST_CHROMIUM=109 in the environment, every journey runs in that of Windows 7.
 * @param origins whom pages may talk to: addresses of the app and the stand-in platform
 */
export async function openBrowser(...origins: string[]): Promise<TestBrowser> {
  return open(origins, process.env['TEST_CHROMIUM'] === '109' ? '109' : 'newest', 1)
}

/** The last Chromium for Windows 7. */
export async function openOldBrowser(...origins: string[]): Promise<TestBrowser> {
  return open(origins, '109', 1)
}

/**
 * An office computer of ten years ago: Chromium 109, on a processor four times slower than this one. It is made slow by
 * keeping this one busy, so what runs in it should be short.
 */
export async function openSlowComputer(...origins: string[]): Promise<TestBrowser> {
  return open(origins, '109', 4)
}

async function open(origins: string[], version: 'newest' | '109', slowness: number): Promise<TestBrowser> {
  const prefix = version === '109' ? 'TEST_CHROMIUM_109' : 'TEST_CHROMIUM'
  const browser = await chromium.launch({
    executablePath: givenBySetup(`${prefix}_PROGRAM`),
    args: [...(JSON.parse(givenBySetup(`${prefix}_ARGS`)) as string[]), ...quiet],
    env: { ...process.env, FONTCONFIG_FILE: givenBySetup('TEST_FONTCONFIG_FILE') },
  })
  const journey: TestBrowser['journey'] = async (name, steps, expected) => {
    const contexts: BrowserContext[] = []
    const complaints: string[] = []
    const newPage = async () => {
      const context = await browser.newContext(desk)
      // How long a step takes is no statement of a journey; this ends one that waits for what never comes.
      context.setDefaultTimeout(180_000)
      contexts.push(context)
      listen(context, origins, complaints)
      if (slowness > 1) context.on('page', (page) => void slowDown(page, slowness))
      return context.newPage()
    }
    try {
      await steps(newPage)
      expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([])
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

async function slowDown(page: Page, slowness: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
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
  context.on('weberror', (event) => complaints.push(`page: ${event.error().message} (${event.page()?.url()})`))
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

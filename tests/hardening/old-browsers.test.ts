import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { projectRoot } from '../../dev/project-paths.mjs'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { givenBySetup } from '../support/given-by-setup'
import { inspect } from '../support/visit'

const app = await startApp('empty')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

test.each([
  ['Internet Explorer 8', 'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)'],
  ['Internet Explorer 11', 'Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko'],
  ['360 in its compatible mode', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko QIHU 360SE'],
])('%s gets a page without script that says which browser to use', async (_name, agent) => {
  const answer = await fetch(`${app.url}/login?next=/unit`, { headers: { 'user-agent': agent } })
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(html).toContain('切换极速模式')
  expect(html).toContain('109')
  expect(html).not.toMatch(/<script/i)
  // Before its style: a browser with two cores decides at the first element it knows.
  expect(html.indexOf('name="renderer"')).toBeLessThan(html.indexOf('<link'))
})

test('the page asks for the Chromium core before anything else but its character set', async () => {
  const html = await (await fetch(`${app.url}/login`)).text()
  expect(html).toMatch(/<head>(<meta charSet="utf-8"\/>)?<meta[^>]*name="renderer" content="webkit"/)
})

test('a browser that lacks what the pages need is sent to that page, which works in it', async () => {
  await browser.journey('too old', async (newPage) => {
    const page = await newPage()
    await page.addInitScript('delete window.structuredClone')
    await page.goto(`${app.url}/login`)
    await page.waitForURL(/unsupported\.html$/)
    expect(await inspect(page)).toEqual([])
  })
})

test('with scripts switched off the page says so', async () => {
  const html = await (await fetch(`${app.url}/login`)).text()
  expect(/<noscript>.*?<\/noscript>/s.exec(html)?.[0]).toContain('没有启用 JavaScript')
})

/** What came after Chromium 109, and would fail there only when it is reached. */
const tooNew: Record<'js' | 'css', [string, RegExp][]> = {
  css: [
    ['oklch, lab and the like (111)', /\b(oklch|oklab|lch|lab)\(/],
    ['color-mix (111)', /color-mix\(/],
    ['light-dark (123)', /light-dark\(/],
    ['relative colours (119)', /\b(rgb|hsl)\(from /],
    ['nesting (112)', /\{[^{}]*&[\s.:[>+~]/],
    ['@starting-style (117)', /@starting-style/],
    ['@scope (118)', /@scope/],
    ['anchor positioning (125)', /anchor\(|position-anchor/],
  ],
  js: [
    ['Array.fromAsync (121)', /Array\.fromAsync\(/],
    ['Object.groupBy (117)', /(Object|Map)\.groupBy\(/],
    ['Promise.withResolvers (119)', /Promise\.withResolvers\(/],
    ['Promise.try (128)', /Promise\.try\(/],
    ['toSorted and its like (110)', /\.(toSorted|toReversed|toSpliced)\(/],
    ['isWellFormed (111)', /\.(isWellFormed|toWellFormed)\(/],
    ['Set methods (122)', /\.(isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/],
    ['URL.canParse (120)', /URL\.canParse\(/],
    ['AbortSignal.any (116)', /AbortSignal\.any\(/],
    ['the v flag of regular expressions (112)', /\/[gimsuy]*v[gimsuy]*\.(test|exec)\(/],
    ['using (134)', /\bawait using \w/],
  ],
}

test.each([
  ...tooNew.css.map(([what, form]) => ['css', what, form] as const),
  ...tooNew.js.map(([what, form]) => ['js', what, form] as const),
])('no built %s file has %s', (kind, _what, form) => {
  const found = builtFiles(kind).flatMap(({ name, text }) => {
    const hit = form.exec(text)
    return hit === null ? [] : [`${name}: …${text.slice(Math.max(0, hit.index - 60), hit.index + 80)}…`]
  })
  expect(found).toEqual([])
})

test('the reader of PDFs, which calls newer things, brings them itself; it runs in 109 in pdf-viewer.test.ts', () => {
  const readers = readBuilt('js').filter(({ text }) => isPdfReader(text))
  expect(readers).toHaveLength(1)
  for (const { text } of readers) {
    expect(text).toMatch(/target:"Promise",stat:!0\},\{withResolvers:function/)
    expect(text).toMatch(/\{try:function\(/)
  }
})

/** Without what asks first whether the browser can do it, and without pdf.js: its legacy build is made for old browsers. */
function builtFiles(kind: 'js' | 'css'): { name: string; text: string }[] {
  return readBuilt(kind)
    .filter(({ text }) => !isPdfReader(text))
    .map(({ name, text }) => ({ name, text: withoutGuarded(text) }))
}

function isPdfReader(text: string): boolean {
  return text.includes('globalThis.pdfjsLib={}')
}

function readBuilt(kind: 'js' | 'css'): { name: string; text: string }[] {
  const folder = path.join(projectRoot, givenBySetup('TEST_APP_BUILD'), 'static')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`.${kind}`))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
}

function withoutGuarded(text: string): string {
  return text
    .replace(/@supports[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
    .replace(/typeof ([A-Z]\w+\.\w+)\)\s*return \1\(/g, '')
}

import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { projectRoot } from '../../dev/project-paths.mjs'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchAddress, passwordIn } from '../journeys/steps/log-in'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const { version: pdfjsVersion } = createRequire(import.meta.url)('pdfjs-dist/package.json') as { version: string }

const anId = '01a20ab4-0000-7000-8000-000000000000'

/** Every address there is, with something in the place of each parameter. */
const pages = addressesOf('page.tsx')
const routes = addressesOf('route.ts')
const files = ['/icon.svg', '/robots.txt', '/unsupported.html', '/plain-page.css', '/_next/static/nothing.js']

const withoutScript =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A page's policy, its nonce aside. */
const ofPages = `default-src 'self'; script-src 'self' 'nonce-N' 'strict-dynamic'; worker-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' blob: data:; connect-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self' ${new URL(app.platformUrl).origin}; frame-ancestors 'none'`

const ofThePdfReader =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const keptNowhere = 'private, no-store'

/** The headers that protect, as served; null where there is none. */
function protection({ headers }: { headers: Headers }) {
  return {
    policy: headers.get('content-security-policy')?.replaceAll(/nonce-\w+/g, 'nonce-N') ?? null,
    sniffing: headers.get('x-content-type-options'),
    referrer: headers.get('referrer-policy'),
    permissions: headers.get('permissions-policy'),
    opener: headers.get('cross-origin-opener-policy'),
    resource: headers.get('cross-origin-resource-policy'),
    transport: headers.get('strict-transport-security'),
    poweredBy: headers.get('x-powered-by'),
  }
}

const everywhere = {
  sniffing: 'nosniff',
  referrer: 'same-origin',
  permissions: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  opener: 'same-origin',
  resource: 'same-origin',
  transport: 'max-age=31536000; includeSubDomains',
  poweredBy: null,
}

const throughTls = { redirect: 'manual', headers: { 'x-forwarded-proto': 'https' } } as const

test.each([...pages, '/nowhere'])('the page %s has the policy of pages and is kept nowhere', async (address) => {
  const answer = await fetch(app.url + address, throughTls)
  expect(protection(answer)).toEqual({ ...everywhere, policy: ofPages })
  expect(answer.headers.get('cache-control')).toContain('no-store')
})

test.each(pages.slice(0, 1))('what a page loads of itself later has the same', async (address) => {
  const { headers, ...options } = throughTls
  const answer = await fetch(`${app.url}${address}?_rsc=1`, { ...options, headers: { ...headers, rsc: '1' } })
  expect(protection(answer)).toEqual({ ...everywhere, policy: ofPages })
})

test.each(routes)('the route %s may do nothing but answer, and is kept nowhere', async (address) => {
  for (const method of ['GET', 'POST']) {
    const answer = await fetch(app.url + address, { ...throughTls, method })
    expect(protection(answer)).toEqual({ ...everywhere, policy: withoutScript })
    expect(answer.headers.get('cache-control')).toBe(keptNowhere)
  }
})

test.each(files)('the file %s may do nothing but show itself', async (address) => {
  expect(protection(await fetch(app.url + address, throughTls))).toEqual({ ...everywhere, policy: withoutScript })
})

test('what the reader of PDFs loads is of one version, may fetch from us, and is kept for ever', async () => {
  for (const name of ['pdf.worker.min.mjs', 'cmaps/UniGB-UCS2-H.bcmap', 'standard_fonts/FoxitFixed.pfb']) {
    const answer = await fetch(`${app.url}/pdfjs/${pdfjsVersion}/${name}`, throughTls)
    expect([name, answer.status]).toEqual([name, 200])
    expect(protection(answer)).toEqual({ ...everywhere, policy: ofThePdfReader })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  }
})

test('scripts run by a nonce that is another one each time, and nothing else runs', async () => {
  const [first, second] = await Promise.all([nonceOf('/login'), nonceOf('/login')])
  expect(first).not.toBe(second)
  const answer = await fetch(`${app.url}/login`)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("object-src 'none'")
  const nonce = /'nonce-(\w+)'/.exec(policy)?.[1]
  const scripts = [...(await answer.text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
})

test('without TLS in front nothing asks for it', async () => {
  const { headers } = await fetch(`${app.url}/api/health/live`)
  expect(headers.get('strict-transport-security')).toBeNull()
})

test('what shows personal data is kept nowhere: a page, a file, a paper', async () => {
  await browser.journey('no-store', async (newPage) => {
    const page = await newPage()
    await passwordIn(page, app, '张㛃')
    const form = await page.request.get(`${app.url}${batchAddress(page)}/form/basic`)
    expect([form.status(), form.headers()['cache-control']]).toEqual([200, expect.stringContaining('no-store')])

    const file = await app.db.attachment.findFirstOrThrow({
      where: { application: { applicant: { person: { name: '张㛃' } } }, unitId: null, removedAt: null },
    })
    await page.getByRole('link', { name: '检查与提交' }).first().click()
    const made = page.waitForRequest(/\/api\/documents\//)
    await page.getByRole('button', { name: '查看申报表' }).click()
    const paper = new URL((await made).url()).pathname
    for (const [address, contentType] of [
      [`/api/files/${file.id}`, file.contentType],
      [paper, 'application/pdf'],
    ] as const) {
      const answer = await page.request.get(app.url + address)
      expect([address, answer.status()]).toEqual([address, 200])
      expect(answer.headers()).toMatchObject({
        'content-type': contentType,
        'cache-control': keptNowhere,
        'content-security-policy': withoutScript,
        'x-content-type-options': 'nosniff',
        'content-disposition': expect.stringMatching(/^inline; filename="file\.\w+"; filename\*=UTF-8''\S+$/),
      })
    }
  })
})

async function nonceOf(address: string): Promise<string> {
  const { headers } = await fetch(app.url + address)
  return /'nonce-(\w+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? ''
}

function addressesOf(fileName: string): string[] {
  const folder = path.join(projectRoot, 'src', 'app')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === fileName)
    .map((file) => {
      const parts = path.dirname(file).split(path.sep)
      const shown = parts.filter((part) => part !== '.' && !part.startsWith('('))
      return `/${shown.map((part) => (part.startsWith('[') ? anId : part)).join('/')}`
    })
    .sort()
}

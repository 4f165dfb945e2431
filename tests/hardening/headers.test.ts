import { readdirSync } from 'node:fs'
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

const anId = '01a20ab4-0000-7000-8000-000000000000'

/** Every address there is, with something in the place of each parameter. */
const pages = addressesOf('page.tsx')
const routes = addressesOf('route.ts')
const files = ['/icon.svg', '/robots.txt', '/unsupported.html', '/plain-page.css', '/_next/static/nothing.js']

test.each([...pages, ...routes, ...files, '/nowhere'])(
  '%s answers with the headers that protect it',
  async (address) => {
    const { headers } = await fetch(app.url + address, {
      redirect: 'manual',
      headers: { 'x-forwarded-proto': 'https' },
    })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toMatch(/base-uri 'none'/)
    expect(policy).not.toMatch(/unsafe-/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000')
    expect(headers.get('x-powered-by')).toBeNull()
    if (!files.includes(address)) expect(headers.get('cache-control')).toContain('no-store')
  },
)

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
    const attachment = await app.db.attachment.findFirstOrThrow({
      where: { application: { applicant: { person: { name: '张㛃' } } }, removedAt: null },
    })
    for (const address of [`${batchAddress(page)}/form/basic`, `/api/files/${attachment.id}`]) {
      const answer = await page.request.get(app.url + address)
      expect(answer.status()).toBe(200)
      expect(answer.headers()['cache-control']).toContain('no-store')
      expect(answer.headers()['content-security-policy']).toMatch(/frame-ancestors '(none|self)'/)
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

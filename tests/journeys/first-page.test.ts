import { afterAll, expect, test } from '@jest/globals'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'

const app = await startApp('empty')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

test('the first page opens without sideways scrolling and under a strict policy', async () => {
  await browser.journey('first page', async (newPage) => {
    const page = await newPage()
    const response = await page.goto(`${app.url}/login`)
    expect(response?.headers()['content-security-policy']).toMatch(
      /script-src 'self' 'nonce-[0-9a-f]{32}' 'strict-dynamic'/,
    )
    expect(response?.headers()['cache-control']).toContain('no-store')
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024)
  })
})

test('readiness names in Chinese what is not usable', async () => {
  expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200)
  await app.db.$executeRaw`UPDATE "_prisma_migrations" SET rolled_back_at = now()`
  const answer = await fetch(`${app.url}/api/health/ready`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ unready: expect.arrayContaining(['数据库迁移']) })
})

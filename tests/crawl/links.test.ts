import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../dev/project-paths.mjs'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { passwordIn, personOf, scanIn } from '../journeys/steps/log-in'
import { lookUp } from '../journeys/steps/registration'
import { crawl } from './crawl'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const visited = new Set<string>()
/** What needs no login is the same for everybody: looked at once. */
const open = new Set<string>()

const nobody = 'somebody who is not logged in'

const roles: [string, (page: Page) => Promise<unknown>][] = [
  [nobody, (page) => page.goto(`${app.url}/login`)],
  [
    'a registrant whose registration came back',
    async (page) => {
      const { number } = await app.db.registration.findFirstOrThrow({ where: { state: 'RETURNED' } })
      await lookUp(page, app.url, number, personOf(app, '白洁').mobile)
      await page.waitForURL(/\/register\/own$/)
    },
  ],
  ['an applicant whose form is complete', (page) => passwordIn(page, app, '张㛃')],
  ['an applicant whose form came back', (page) => passwordIn(page, app, '刘志强')],
  ['an employer', (page) => scanIn(page, app, '何磊')],
  ['a county bureau', (page) => scanIn(page, app, '吴倩')],
  ['a first-level recommender', (page) => scanIn(page, app, '陈静')],
  ['provincial HR', (page) => scanIn(page, app, '周明远')],
  ['a system administrator', (page) => scanIn(page, app, '苏培德')],
  ['a security administrator', (page) => scanIn(page, app, '秦素云')],
  ['an audit administrator', (page) => scanIn(page, app, '纪明哲')],
]

test.each(roles)(
  'every link that %s can reach leads to a page that works, is accessible and fits 1024 pixels',
  async (role, enter) => {
    await browser.journey(`crawl ${role}`, async (newPage) => {
      const page = await newPage()
      await enter(page)
      const result = await crawl(page, (one) => open.has(one))
      for (const one of result.visited) visited.add(one)
      if (role === nobody) for (const one of result.visited) open.add(one)
      expect(result.problems).toEqual([])
    })
  },
)

/**
 * Pages that no link of these people leads to: where logins and refusals end, and what only a round in preparation has.
 * Tested in tests/journeys and tests/hardening.
 */
const withoutLinks = new Set([
  '/',
  '/administration',
  '/applicant/password',
  '/choose',
  '/logged-in',
  '/no-permission',
  '/province/b/[batch]/batch/edit',
  '/second-factor',
])

test('no page of the site map is out of reach', () => {
  const missed = routePatterns()
    .filter((route) => !withoutLinks.has(route))
    .filter((route) => {
      const pattern = new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`)
      return ![...visited].some((one) => pattern.test(one))
    })
  expect(missed).toEqual([])
})

/** The addresses of all page.tsx, such as /unit/[unitId]/b/[batch]. */
function routePatterns(): string[] {
  const folder = path.join(projectRoot, 'src', 'app')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => {
      const parts = path.dirname(file).split(path.sep)
      return `/${parts.filter((part) => part !== '.' && !part.startsWith('(')).join('/')}`
    })
}

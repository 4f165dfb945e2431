import { expect, test } from '@jest/globals'
import { safeNextPath } from './safe-next'

test.each(['/unit/b/2026/forwarded?page=2', '/applicant/b/2026/form/education', '/'])(
  '%s is a page of ours',
  (next) => {
    expect(safeNextPath(next)).toBe(next)
  },
)

test.each([
  ['another site', 'https://evil.example/'],
  ['another site without a scheme', '//evil.example/'],
  ['another site with backslashes', '/\\evil.example'],
  ['another site behind a tab', '/\t/evil.example'],
  ['another site behind dots', '/.//evil.example'],
  ['a script', 'javascript:alert(1)'],
  ['no path', 'unit'],
  ['the API', '/api/trpc/session.logout'],
  ['the login page', '/login?next=/'],
  ['nothing', null],
  ['an endless path', `/${'a'.repeat(600)}`],
])('%s is not', (_what, next) => {
  expect(safeNextPath(next)).toBeNull()
})

import { describe, expect, test } from '@jest/globals'
import { isAccountPage, isOwnPage, wantedPage } from './account-area'

const unitId = '019ab000-0000-7000-8000-000000000001'
const operator = { role: 'OPERATOR', unitId, batch: null } as const
const province = { role: 'PROVINCIAL_HR', unitId, batch: null } as const
const administrator = { role: 'AUDIT_ADMIN', unitId, batch: null } as const
const applicant = { role: 'APPLICANT', unitId, batch: { code: '2026' } } as const

describe('a page belongs to the account in whose area it is', () => {
  test.each([
    [operator, `/unit/${unitId}/b/2026/own-review`, true],
    [operator, `/unit/${unitId}`, true],
    [operator, `/unit/${unitId}1/b/2026`, false],
    [operator, '/unit/019ab000-0000-7000-8000-000000000002/b/2026', false],
    [operator, '/province/b/2026', false],
    [operator, '/', false],
    [province, '/province/b/2026?page=2', true],
    [province, '/provinces', false],
    [province, `/unit/${unitId}/b/2026`, false],
    [province, '/administration/audit', false],
    [administrator, '/administration/audit?page=2', true],
    [administrator, '/province/b/2026', false],
    [administrator, `/unit/${unitId}`, false],
    [applicant, '/administration', false],
    [applicant, '/applicant/b/2026/form/basic', true],
    [applicant, '/applicant/b/2025', false],
    [applicant, '/applicant/b/20261', false],
    [applicant, '/applicant/password', true],
    [operator, '/applicant/password', false],
  ])('%o, %s: %s', (account, path, expected) => {
    expect(isOwnPage(account, path)).toBe(expected)
  })
})

test.each([
  ['/province/b/2026', true],
  ['/administration/audit', true],
  ['/unit/1/b/2026', true],
  ['/applicant/b/2026', true],
  ['/applicant/password', false],
  ['/', false],
  ['/help', false],
])('%s belongs to an account: %s', (path, expected) => {
  expect(isAccountPage(path)).toBe(expected)
})

test('a login in a second window is for the page of the first', () => {
  expect(wantedPage('/logged-in?for=%2Funit%2F1%2Fb%2F2026')).toBe('/unit/1/b/2026')
  expect(wantedPage('/logged-in')).toBe('/logged-in')
  expect(wantedPage('/unit/1?for=/province')).toBe('/unit/1?for=/province')
})

import { describe, expect, test } from '@jest/globals'
import { forwardLevel, windowFor, windowStatus, type WindowRow } from './windows'

const at = (day: string) => new Date(`${day}T18:00:00+08:00`)
const row = (closes: string, more: Partial<WindowRow> = {}): WindowRow => ({
  level: 'APPLICANT',
  unitId: null,
  applicantId: null,
  opensAt: at('2026-11-01'),
  closesAt: at(closes),
  ...more,
})
const subject = { unitId: 'u', applicantId: 'a' }

describe('the most specific window decides', () => {
  const forAll = row('2026-11-20')
  const forUnit = row('2026-11-22', { unitId: 'u' })
  const forPerson = row('2026-11-24', { applicantId: 'a' })
  test.each<[string, WindowRow[], WindowRow | null]>([
    ['for all', [forAll], forAll],
    ['for this unit', [forAll, forUnit], forUnit],
    ['for this person', [forUnit, forPerson, forAll], forPerson],
    ['not another unit’s', [forAll, row('2026-12-01', { unitId: 'v' })], forAll],
    ['not another person’s', [forAll, row('2026-12-01', { applicantId: 'b' })], forAll],
    ['not another level’s', [row('2026-12-01', { level: 'EMPLOYER' })], null],
  ])('%s', (_, rows, expected) => {
    expect(windowFor(rows, 'APPLICANT', subject)).toBe(expected)
  })
})

test('a unit’s forward is gated by the window of its level', () => {
  expect([0, 1, 2, 6].map(forwardLevel)).toEqual(['PROVINCE', 'FIRST_LEVEL', 'EMPLOYER', 'EMPLOYER'])
})

describe('a window is open from its first to before its last moment', () => {
  const window = row('2026-11-20')
  test.each<[string, Date, boolean]>([
    ['before', new Date(window.opensAt.getTime() - 1), false],
    ['at the start', window.opensAt, true],
    ['at the last moment', new Date(window.closesAt.getTime() - 1), true],
    ['at the end', window.closesAt, false],
  ])('%s', (_, now, isOpen) => expect(windowStatus(window, now).open).toBe(isOpen))

  test('closed, it says its dates as they are in Sichuan', () => {
    expect(windowStatus(window, window.closesAt)).toMatchObject({
      why: '办理时间为 2026-11-01 18:00 至 2026-11-20 18:00，现已截止。',
    })
  })
})

import { expect, test } from '@jest/globals'
import { readRegistrationNumber, registrationNumber } from './registration-number'

test.each([
  [1, 'DJ-2026-0001'],
  [9_999, 'DJ-2026-9999'],
  [10_000, 'DJ-2026-10000'],
])('count %d is written %s and read again', (count, number) => {
  expect(registrationNumber(2026, count)).toBe(number)
  expect(readRegistrationNumber(number)).toBe(number)
})

test.each([
  ['dj-2026-0009', 'DJ-2026-0009'],
  ['ＤＪ－２０２６－０００９', 'DJ-2026-0009'],
  [' DJ 2026 0009 ', 'DJ-2026-0009'],
  ['2026—0009', 'DJ-2026-0009'],
  ['DJ-2026-9', null],
  ['', null],
  ['DJ-2026-00091234', null],
  ["DJ-2026-0009' OR 1=1", null],
])('%j is read as %j', (typed, number) => {
  expect(readRegistrationNumber(typed)).toBe(number)
})

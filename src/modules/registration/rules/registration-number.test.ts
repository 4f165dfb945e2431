import { expect, test } from '@jest/globals'
import { readRegistrationNumber, registrationNumber, serialsPerYear } from './registration-number'

test.each([
  [0, 'DJ-2026-0000000'],
  [481_537, 'DJ-2026-0481537'],
  [serialsPerYear - 1, 'DJ-2026-9999999'],
])('serial %d is written %s and read again', (serial, number) => {
  expect(registrationNumber(2026, serial)).toBe(number)
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

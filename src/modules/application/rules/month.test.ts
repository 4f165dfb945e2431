import { expect, test } from '@jest/globals'
import { isDate, isMonth, normaliseMonth } from './month'

test.each([
  ['2021.3', '2021-03'],
  ['2021年3月', '2021-03'],
  ['202103', '2021-03'],
  ['２０２１／０３', '2021-03'],
  [' 2021-3 ', '2021-03'],
  ['2021-13', '2021-13'],
  ['至今', '至今'],
])('%s is read as %s', (typed, expected) => expect(normaliseMonth(typed)).toBe(expected))

test.each([
  ['2021-12', true],
  ['2021-00', false],
  ['1899-12', false],
])('month %s is %s', (text, expected) => expect(isMonth(text)).toBe(expected))

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
])('date %s is %s', (text, expected) => expect(isDate(text)).toBe(expected))

import { expect, test } from '@jest/globals'
import { chineseNumber } from './numbered-headings'

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [15, '十五'],
  [20, '二十'],
  [21, '二十一'],
])('heading %d is counted %s', (value, words) => {
  expect(chineseNumber(value)).toBe(words)
})

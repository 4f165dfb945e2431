import { expect, test } from '@jest/globals'
import { limitDoubt } from './limit-doubt'

test.each([
  ['ten times the most of any other unit is taken as it is', '300', 30, null, null],
  ['more is asked about, with that number', '301', 30, null, '301 人，其他单位最多 30 人'],
  ['small numbers are never asked about', '20', 1, null, null],
  ['where nobody has a limit yet, a hundred is enough', '100', null, null, null],
  ['where nobody has a limit yet, more is asked about', '101', null, null, '101 人，是否多填了数字'],
  ['what stands already was asked about before', '9999', 30, 9999, null],
])('%s', (_rule, text, othersMost, limit, doubt) => {
  expect(limitDoubt(text, { limit, othersMost })).toBe(doubt)
})

import { expect, test } from '@jest/globals'
import { plannedProblem, tidyNumber } from './planned-number'

const quota = { kind: 'MAXIMUM' as const, limit: 25, used: 16 }

test.each([
  ['16', null],
  ['25', null],
  ['26', '不能超过限额 25'],
  ['15', '已用 16，不能更少'],
  ['', '请填写计划数，没有则填 0'],
  ['99999', '不能超过限额 25'],
  ['1.5', '请填写整数'],
  ['-1', '请填写整数'],
])('planned %j within limit 25 and used 16: %s', (text, problem) => {
  expect(plannedProblem(text, quota)).toBe(problem)
})

test('a minimum holds no places, so it may be planned lower than what counts towards it', () => {
  expect(plannedProblem('1', { kind: 'MINIMUM', limit: 3, used: 2 })).toBeNull()
})

test('full-width digits and spaces are read as typed', () => {
  expect(tidyNumber(' ２ 4')).toBe('24')
})

import { expect, test } from '@jest/globals'
import { limitProblem } from './limit-problem'

test.each([
  ['a number can be saved', '12', null, null],
  ['no place at all is a number too', '0', null, null],
  ['the planned number is the least', '3', 3, null],
  ['nothing typed is asked for', '', null, '请填写限额，没有则填 0'],
  ['half a place is none', '1.5', null, '请填写整数'],
  ['a sign is no digit', '-1', null, '请填写整数'],
  ['more digits than a limit has are refused, not cut off', '99999', null, '不能大于 9999'],
  ['below the planned number is refused with it', '2', 3, '该单位已计划 3，不能更少'],
])('%s', (_rule, text, planned, problem) => {
  expect(limitProblem(text, { planned })).toBe(problem)
})

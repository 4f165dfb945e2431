import { expect, test } from '@jest/globals'
import { kindBelow } from './kind-below'

test.each([
  [0, 'PREFECTURE', 'PREFECTURE'],
  [0, 'PROVINCIAL_DEPT', 'PROVINCIAL_DEPT'],
  [0, 'CENTRAL', 'CENTRAL'],
  [1, undefined, 'EMPLOYER'],
  [5, undefined, 'EMPLOYER'],
] as const)('below depth %d, asked for %s, a unit is %s', (depth, asked, kind) => {
  expect(kindBelow({ depth }, asked)).toEqual({ ok: true, kind })
})

test.each([
  [0, undefined, '请选择单位类别'],
  [1, 'PREFECTURE', '由人社厅开设'],
  [3, 'CENTRAL', '由人社厅开设'],
] as const)('below depth %d, %s is refused', (depth, asked, why) => {
  expect(kindBelow({ depth }, asked)).toEqual({ ok: false, message: expect.stringContaining(why) })
})

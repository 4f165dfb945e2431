import { expect, test } from '@jest/globals'
import { reasonsToKeep } from './reasons-to-keep'

const none = { names: [], total: 0 }

test('a unit in which nothing lives can be deactivated', () => {
  expect(reasonsToKeep({ subordinates: none, applications: none, accounts: none })).toEqual([])
})

test('every reason is named with the names', () => {
  expect(
    reasonsToKeep({
      subordinates: { names: ['甲医院', '乙医院'], total: 2 },
      applications: { names: ['王磊'], total: 1 },
      accounts: { names: ['赵敏', '钱进'], total: 30 },
    }),
  ).toEqual([
    '还有 2 个有效的下级单位（甲医院、乙医院）',
    '该单位及其下级单位有 1 人的申报信息（王磊）',
    '还有 30 个申报人账户没有移除（赵敏、钱进 等 30 人）',
  ])
})

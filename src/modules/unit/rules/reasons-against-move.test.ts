import { expect, test } from '@jest/globals'
import { reasonsAgainstMove } from './reasons-against-move'

const unit = { id: 'unit', name: '医院', depth: 3, deactivatedAt: null, parentId: 'bureau' }
const superior = { id: 'other', name: '高新区人社局', depth: 2, deactivatedAt: null }
const move = { unit, superior, belowIds: ['unit', 'branch'], applications: { names: [], total: 0 } }
const ended = new Date('2026-11-20T02:00:00Z')

test('a unit below the first level goes under another unit in use', () => {
  expect(reasonsAgainstMove(move)).toEqual([])
})

test.each<[string, object, string]>([
  ['a deactivated unit', { unit: { ...unit, deactivatedAt: ended } }, '“医院”已注销'],
  ['a first-level unit', { unit: { ...unit, depth: 1 } }, '设有推荐限额'],
  ['under a deactivated one', { superior: { ...superior, deactivatedAt: ended } }, '“高新区人社局”已注销'],
  ['under the province', { superior: { ...superior, depth: 0 } }, '都是一级推荐单位'],
  ['under itself', { superior: { ...superior, id: 'unit' } }, '该单位本身或其下级单位'],
  ['under a unit below it', { superior: { ...superior, id: 'branch' } }, '该单位本身或其下级单位'],
  ['to where it is', { superior: { ...superior, id: 'bureau' } }, '已经是它的上级单位'],
  ['with applications', { applications: { names: ['张三'], total: 1 } }, '1 人的申报信息（张三），所在批次还没有归档'],
])('%s is refused, saying why', (_what, change, reason) => {
  expect(reasonsAgainstMove({ ...move, ...change })).toEqual([expect.stringContaining(reason)])
})

import { expect, test } from '@jest/globals'
import { describeChange } from './describe-change'

const operators = new Map([
  ['a', '何磊'],
  ['b', '夏雨'],
])

test.each([
  ['unit-created', { operatorId: 'a', kind: 'EMPLOYER' }, '新增单位', '经办人：何磊'],
  ['operator-changed', { before: 'a', after: 'b' }, '变更经办人', '何磊 → 夏雨'],
  ['operator-changed', { before: null, after: 'b' }, '变更经办人', '（无） → 夏雨'],
  ['unit-edited', { nameBefore: '甲', nameAfter: '乙' }, '修改单位', '单位名称：甲 → 乙'],
  ['unit-edited', { phone: true }, '修改单位', '单位电话'],
  ['unit-edited', { codeOverride: false }, '修改单位', '代码已改正，不再凭证明登记'],
  ['unit-edited', { usccBefore: null, usccAfter: '1' }, '修改单位', '统一社会信用代码：（空） → 1'],
  ['operator-edited', { operatorId: 'a', mobile: true, post: false }, '修改经办人资料', '手机号'],
  ['officer-added', { operatorId: 'a' }, '开通人社厅账户', null],
  ['unit-deactivated', {}, '注销单位', null],
  ['unit-reactivated', {}, '恢复单位', null],
  ['something-else', {}, '办理了其他变更', null],
])('%s with %j is told as %s: %s', (action, details, what, detail) => {
  expect(describeChange(action, details, operators)).toEqual({ what, detail })
})

import { expect, test } from '@jest/globals'
import { auditDetailsText } from './audit-details'

test.each([
  [{ role: 'AUDIT_ADMIN', isGranted: false }, '角色：审计管理员；已授权：否'],
  [{ unitId: null, isNewUnit: true }, '单位编号：无；新增单位：是'],
  [{ '带头人（基层人才专项）': '5 → 6' }, '带头人（基层人才专项）：5 → 6'],
  [{ codeOverride: false, count: 3 }, '代码校验位不符，凭证明登记：否；结束的登录数：3'],
  [{ constructor: 'x' }, 'constructor：x'],
  [{ EMPLOYER: '2026-11-30T10:00:00.000Z' }, '用人单位审核上报截止：2026-11-30 18:00:00'],
  [{ level: 'PROVINCE', kind: 'PROVINCE' }, '层级：人社厅审核；类别：PROVINCE'],
  [
    { x: 1, to: 'b', nameAfter: '乙', from: 'a', nameBefore: '甲' },
    '原截止时间：a；新截止时间：b；原单位名称：甲；单位名称改为：乙；x：1',
  ],
  [{}, ''],
])('%j is read as %s', (details, text) => {
  expect(auditDetailsText(details, { level: { PROVINCE: '人社厅审核' } })).toBe(text)
})

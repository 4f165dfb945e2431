import { expect, test } from '@jest/globals'
import { auditDetailsText } from './audit-details'

test.each([
  [{ role: 'AUDIT_ADMIN', isGranted: false }, '角色：审计管理员；已授权：否'],
  [{ unitId: null, isNewUnit: true }, '单位编号：无；新增单位：是'],
  [{ '0190c1de-0000-7000-8000-000000000001': 3 }, '0190c1de-0000-7000-8000-000000000001：3'],
  [{ constructor: 'x' }, 'constructor：x'],
  [{ EMPLOYER: '2026-11-30T10:00:00.000Z' }, '用人单位上报截止：2026-11-30 18:00:00'],
  [{}, ''],
])('%j is read as %s', (details, text) => {
  expect(auditDetailsText(details)).toBe(text)
})

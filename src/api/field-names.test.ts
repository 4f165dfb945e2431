import { expect, test } from '@jest/globals'
import { fieldName } from './field-names'

test.each([
  [['target', 'name'], '单位名称'],
  [['operator', 'name'], '经办人姓名'],
  [['name'], '姓名或名称'],
  [['operator', 'idNumber'], '证件号码'],
  [['until'], '截止日期'],
  [['limits', '0', 'value'], '填写的值'],
  [['constructor'], '提交的内容'],
  [[], '提交的内容'],
])('%j is called %s', (path, name) => {
  expect(fieldName(path)).toBe(name)
})

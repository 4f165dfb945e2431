import { expect, test } from '@jest/globals'
import { problemsOfInput } from '@/lib/form-problems'
import { createUnitInput, editOperatorInput } from './schema'

const operator = {
  name: '夏雨',
  idType: 'RESIDENT_ID',
  idNumber: '110105194912310028',
  mobile: '１３８-0000 0000',
  email: '',
  post: ' ',
  phone: '028-86001234 转 8',
}
const unit = {
  requestKey: '01a20ab4-0000-7000-8000-000000000000',
  name: '成都市第三人民医院',
  uscc: '９１４４０３００ ７１５２６７２６ｘｇ',
  orgCode: '71526726x',
  phone: '',
  operator,
}

test('codes and numbers are read as people write them', () => {
  const read = createUnitInput.parse({ ...unit, operator: { ...operator, idNumber: ' 11010519491231002Ｘ' } })
  expect(read).toMatchObject({ uscc: '9144030071526726XG', orgCode: '71526726-X', phone: null })
  expect(read.operator).toMatchObject({
    idNumber: '11010519491231002X',
    mobile: '13800000000',
    email: null,
    post: null,
  })
})

test('everything that is wrong is said at once, each at its field', () => {
  const empty = { ...operator, name: '', idNumber: '', mobile: '', email: 'x', phone: 'x' }
  const typed = { ...unit, name: '', uscc: '', orgCode: '', operator: empty }
  expect(problemsOfInput(createUnitInput.safeParse(typed))).toEqual({
    name: '请填写单位名称。',
    uscc: '统一社会信用代码和组织机构代码必须填写其中一项。',
    'operator.name': '请填写姓名。',
    'operator.idNumber': '请填写证件号码。',
    'operator.mobile': '请填写手机号。',
    'operator.email': expect.stringContaining('电子邮箱的格式不对'),
    'operator.phone': expect.stringContaining('电话只能有数字'),
  })
})

test.each([
  ['operator.idNumber', { operator }, '校验位不对'],
  ['uscc', { uscc: '91350100M000100Y44' }, '校验位不对'],
  ['orgCode', { orgCode: 'D2143569-1' }, '校验码不对'],
  ['name', { name: '医\u0000院' }, 'U+0000'],
])('%s is refused, saying why', (path, change, why) => {
  expect(problemsOfInput(createUnitInput.safeParse({ ...unit, ...change }))[path]).toContain(why)
})

test.each([
  ['', null, undefined],
  ['138 0000 0000', '13800000000', undefined],
  ['12', undefined, '手机号应为 11 位'],
])('the mobile %j typed over a masked one becomes %s', (mobile, read, problem) => {
  const typed = { unitId: unit.requestKey, version: 0, name: '夏雨', email: '', post: '', phone: '', mobile }
  const parsed = editOperatorInput.safeParse(typed)
  expect(parsed.data?.mobile).toBe(read)
  if (problem) expect(problemsOfInput(parsed)['mobile']).toContain(problem)
})

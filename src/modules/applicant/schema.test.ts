import { expect, test } from '@jest/globals'
import { checkCharacter } from '@/modules/account/rules/id-number'
import { correctApplicantInput, createApplicantInput } from './schema'

const digits = '51010619850505001'
const idNumber = digits + checkCharacter(digits)
const right = { batchCode: '2026', name: '林书涵', idType: 'RESIDENT_ID', idNumber, mobile: '13900139000' }

test('what people type is tidied before it is kept', () => {
  const typed = {
    name: ' 林 书涵 ',
    idNumber: ` ${idNumber.toLowerCase().split('').join(' ')}`,
    mobile: '+86 139-0013-9000',
  }
  expect(createApplicantInput.parse({ ...right, ...typed })).toEqual(right)
})

test('of a correction what is left out stays out', () => {
  const applicantId = '01a20ab4-0000-7000-8000-000000000000'
  expect(correctApplicantInput.parse({ applicantId })).toEqual({ applicantId })
  expect(correctApplicantInput.safeParse({ applicantId, document: { idType: 'PASSPORT' } }).success).toBe(false)
})

test('every field that is wrong is told at once', () => {
  const { error } = createApplicantInput.safeParse({ ...right, name: '', idNumber: '1', mobile: '1' })
  expect(error?.issues.map(({ path }) => path.join()).toSorted()).toEqual(['idNumber', 'mobile', 'name'])
})

test.each([
  ['a wrong check digit', { idNumber: '510106198505050011' }, '校验位'],
  ['an old number', { idNumber: '510106850505001' }, '18 位'],
  ['a month 13', { idNumber: '510106198513050010' }, '出生日期'],
  ['letters', { idNumber: 'A1234' }, '位数'],
  ['nothing', { idNumber: ' ' }, '证件号码'],
  ['another document', { idType: 'HM_PERMIT', idNumber: '510106198505050010' }, '位数'],
  ['NUL in the number', { idNumber: '510106\u0000198505050010' }, '看不见'],
  ['a name of 100 characters', { name: '阿'.repeat(100) }, '50'],
  ['a turned name', { name: '王\u202E明' }, '姓名'],
  ['an emoji', { name: '王😀明' }, '姓名'],
  ['NUL in the name', { name: '王\u0000明' }, '看不见'],
  ['a landline', { mobile: '028-86000000' }, '手机号'],
  ['an unknown document', { idType: 'DRIVING_LICENCE' }, '证件类型'],
])('%s is refused in words', (_what, change, words) => {
  const parsed = createApplicantInput.safeParse({ ...right, ...change })
  expect(parsed.error?.issues.map(({ message }) => message).join()).toContain(words)
})

import { expect, test } from '@jest/globals'
import { checkCharacter } from '@/modules/account/rules/id-number'
import { problemsIn, problemsOf, type ApplicantTyping } from './applicant-typing'

const digits = '51010519800101123'
const right: ApplicantTyping = {
  name: '王启明',
  idType: 'RESIDENT_ID',
  idNumber: digits + checkCharacter(digits),
  mobile: '13800138000',
}

test.each<[string, Partial<ApplicantTyping>, string[]]>([
  ['everything right', {}, []],
  ['no name', { name: ' ' }, ['name']],
  ['a number of 17 characters', { idNumber: digits }, ['idNumber']],
  ['a wrong check digit', { idNumber: `${digits}A` }, ['idNumber']],
  ['another kind of document', { idType: 'HM_PERMIT' }, ['idNumber']],
  ['a landline', { mobile: '028-86000000' }, ['mobile']],
  ['nothing at all', { name: '', idNumber: '', mobile: '' }, ['name', 'idNumber', 'mobile']],
])('%s', (_what, change, fields) => {
  expect(Object.keys(problemsOf({ ...right, ...change }, false))).toEqual(fields)
})

test('in a correction an empty number and mobile stay, an empty name does not', () => {
  expect(Object.keys(problemsOf({ ...right, name: '', idNumber: '', mobile: ' ' }, true))).toEqual(['name'])
})

test('a refusal of the server stands at the fields that it names', () => {
  const refusal = { kind: 'invalid', what: '', why: '', next: '' } as const
  const problems = [{ path: ['document', 'idNumber'], message: '校验位不对' }, { path: ['page'], message: '' }, null]
  expect(problemsIn({ ...refusal, details: { problems } })).toEqual({ idNumber: '校验位不对' })
  expect(problemsIn(refusal)).toEqual({})
  expect(problemsIn(null)).toEqual({})
})

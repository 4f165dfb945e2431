import { expect, test } from '@jest/globals'
import { oidcFields, readPlatformPerson } from './platform-person'

const claims = { sub: 'u-1', name: ' 王小明 ', id_type: 'RESIDENT_ID', id_number: '11010519491231002x' }
const person = { subject: 'u-1', name: '王小明', idType: 'RESIDENT_ID', idNumber: '11010519491231002X' }
const today = '2025-11-20'

test('the verified person is read by the field map, the number normalised', () => {
  expect(readPlatformPerson(claims, oidcFields, today)).toEqual(person)
})

test('a platform with other names for its fields needs another map only', () => {
  const map = { subject: 'userId', name: 'aac003', idType: 'aac058', idNumber: 'aac147' }
  expect(readPlatformPerson({ userId: 'u-1', aac003: '王小明', aac147: '11010519491231002X' }, map, today)).toEqual(
    person,
  )
})

test.each([
  ['no number', { ...claims, id_number: undefined }],
  ['a wrong number', { ...claims, id_number: '110105194912310021' }],
  ['a number of another kind', { ...claims, id_type: 'HMT_RESIDENCE' }],
  ['an unknown kind', { ...claims, id_type: '01' }],
  ['no name', { ...claims, name: ' ' }],
  ['a list', [claims]],
  ['nothing', null],
])('an answer with %s identifies nobody', (_what, answer) => {
  expect(readPlatformPerson(answer, oidcFields, today)).toBeNull()
})

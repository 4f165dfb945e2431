import { describe, expect, test } from '@jest/globals'
import { idTypes } from './id-types'
import { readPlatformPerson, type PlatformWriting } from './platform-person'

const today = '2025-11-20'

const openId: PlatformWriting = {
  fields: {
    subject: 'sub',
    name: 'name',
    idType: 'id_type',
    idNumber: 'id_number',
    mobile: 'phone_number',
    realNameLevel: 'real_name_level',
  },
  idTypes: Object.fromEntries(idTypes.map((type) => [type, type])),
  realNameLevels: ['2', '3'],
}

const claims = {
  sub: 'u-1',
  name: ' 王小明 ',
  id_type: 'RESIDENT_ID',
  id_number: '11010519491231002x',
  phone_number: '+86 138-0013-8000',
  real_name_level: '3',
}

const person = {
  subject: 'u-1',
  name: '王小明',
  idType: 'RESIDENT_ID',
  idNumber: '11010519491231002X',
  mobile: '13800138000',
}

const read = (answer: unknown) => readPlatformPerson(answer, openId, today)

test('the verified person is read by the field map, name, number and mobile normalised', () => {
  expect(read(claims)).toEqual({ ok: true, person })
})

test('a platform with other names and codes, and nested fields, needs other settings only', () => {
  const writing: PlatformWriting = {
    fields: {
      subject: 'data.userId',
      name: 'data.aac003',
      idType: 'data.idType',
      idNumber: 'data.aac147',
      mobile: 'data.aae005',
      realNameLevel: 'data.level',
    },
    idTypes: { '01': 'RESIDENT_ID' },
    realNameLevels: ['2'],
  }
  const data = { userId: 'u-1', aac003: '王小明', idType: '01', aac147: person.idNumber, aae005: '13800138000' }
  expect(readPlatformPerson({ code: '0', data }, writing, today)).toEqual({ ok: true, person })
  expect(readPlatformPerson({ code: '0', data: { ...data, level: 2 } }, writing, today)).toMatchObject({ ok: true })
})

describe('the number is matched exactly, however it is written', () => {
  test.each([
    ['with a lower-case x', '11010519491231002x'],
    ['in full width', '１１０１０５１９４９１２３１００２Ｘ'],
    ['in full width with a lower-case x', '１１０１０５１９４９１２３１００２ｘ'],
    ['with blanks around', ' 11010519491231002X '],
  ])('%s', (_what, id_number) => {
    expect(read({ ...claims, id_number })).toEqual({ ok: true, person })
  })

  test('and says itself of which kind it is when the platform does not', () => {
    const hongKong = { ...claims, id_type: undefined, id_number: '810000199201300029' }
    expect(read(hongKong)).toMatchObject({ person: { idType: 'HMT_RESIDENCE', idNumber: '810000199201300029' } })
  })
})

test.each(['王\uE123明', '王,小明', '王*明', '李四', 'WANG XIAOMING', '王3'])(
  'the number decides: nobody is shut out for being written %j, which is told on as it is',
  (name) => {
    expect(read({ ...claims, name })).toEqual({ ok: true, person: { ...person, name } })
  },
)

test.each([
  ['no number', { ...claims, id_number: undefined }],
  ['an empty number', { ...claims, id_number: '' }],
  ['a number that lost its last digits as a number', { ...claims, id_number: 110105194912310020 }],
  ['no name', { ...claims, name: ' ' }],
  ['no subject', { ...claims, sub: undefined }],
  ['a name in a list', { ...claims, name: ['王小明'] }],
  ['a list', [claims]],
  ['nothing', null],
  ['a text', JSON.stringify(claims)],
])('an answer with %s is incomplete', (_what, answer) => {
  expect(read(answer)).toEqual({ ok: false, failure: 'PLATFORM_ANSWER_INVALID' })
})

test.each([
  ['a wrong number', { ...claims, id_number: '110105194912310021' }],
  ['a masked number', { ...claims, id_number: '110105********002X' }],
  ['a masked number called a passport', { ...claims, id_type: 'PASSPORT', id_number: 'E12****78' }],
  ['an old number of 15 digits', { ...claims, id_number: '110105491231002' }],
  ['a number of another kind', { ...claims, id_type: 'HMT_RESIDENCE' }],
  ['an unknown kind', { ...claims, id_type: '01' }],
  ['a kind that every object has', { ...claims, id_type: 'constructor' }],
])('an answer with %s identifies nobody', (_what, answer) => {
  expect(read(answer)).toEqual({ ok: false, failure: 'PLATFORM_IDENTITY_INVALID' })
})

describe('the level to which his real name is verified', () => {
  test.each([
    ['not enough', '1', false],
    ['unknown', 'gold', false],
    ['enough', '2', true],
    ['enough, as a number', 3, true],
    ['not reported', undefined, true],
  ])('%s', (_what, real_name_level, ok) => {
    const result = read({ ...claims, real_name_level })
    expect(result).toMatchObject(ok ? { ok } : { ok, failure: 'PLATFORM_NOT_VERIFIED' })
  })
})

test.each([undefined, '', '12345', '138****8000', null])(
  'nobody is refused for the mobile number %j',
  (phone_number) => {
    expect(read({ ...claims, phone_number })).toEqual({ ok: true, person: { ...person, mobile: null } })
  },
)

import { describe, expect, test } from '@jest/globals'
import { checkCharacter, parseIdNumber, parseIdNumberOfType, possibleIdNumbers } from './id-number'

// Published examples of the standards, or synthetic; none belongs to a person.
const today = '2025-11-20'

describe('a number that says itself what it is', () => {
  test.each([
    ['example of GB 11643, woman', '11010519491231002X', 'RESIDENT_ID', '1949-12-31', 'F'],
    ['example of GB 11643, man born in 1880', '440524188001010014', 'RESIDENT_ID', '1880-01-01', 'M'],
    ['29 February of a leap year', '110105200002290013', 'RESIDENT_ID', '2000-02-29', 'M'],
    ['code of an abolished county', '510102198001010011', 'RESIDENT_ID', '1980-01-01', 'M'],
    ['county code from before 1997', '510221197001010011', 'RESIDENT_ID', '1970-01-01', 'M'],
    ['county code of 2021', '513402199001010015', 'RESIDENT_ID', '1990-01-01', 'M'],
    ['resident of Hong Kong', '810000199201300029', 'HMT_RESIDENCE', '1992-01-30', 'F'],
    ['resident of Macao', '820000199201300020', 'HMT_RESIDENCE', '1992-01-30', 'F'],
    ['resident of Taiwan', '830000199201300022', 'HMT_RESIDENCE', '1992-01-30', 'F'],
    ['foreign permanent resident, published example', '932682198501010017', 'FOREIGN_PR', '1985-01-01', 'M'],
    ['foreign permanent resident, synthetic', '951840198506120012', 'FOREIGN_PR', '1985-06-12', 'M'],
  ])('%s is read with kind, birth and sex', (_what, number, type, birthDate, sex) => {
    expect(parseIdNumber(number, today)).toEqual({ ok: true, type, number, birthDate, sex })
  })

  test.each([
    ['lower-case x', '11010519491231002x'],
    ['full-width characters', '１１０１０５１９４９１２３１００２Ｘ'],
    ['blanks between', ' 110105 19491231 002X '],
    ['dashes between', '110105-19491231-002X'],
  ])('%s is normalised', (_what, typed) => {
    expect(parseIdNumber(typed, today)).toMatchObject({ ok: true, number: '11010519491231002X' })
  })

  test('the old foreign card with three letters is recognised', () => {
    expect(parseIdNumber('KAZ110090123105', today)).toEqual({ ok: true, type: 'FOREIGN_PR', number: 'KAZ110090123105' })
  })

  test.each([
    ['nothing typed', ' ', 'EMPTY'],
    ['wrong check character', '110105194912310021', 'CHECK'],
    ['30 February', '110105194902300020', 'BIRTH'],
    ['born in the future', '110105202701010024', 'BIRTH'],
    ['29 February 1900, no leap year', '110105190002290017', 'BIRTH'],
    ['region of zeros', '000000199001010018', 'REGION'],
    ['region of nines', '999999199001010016', 'REGION'],
    ['17 digits', '11010519491231002', 'FORMAT'],
    ['letters inside', '1101051949123100AX', 'FORMAT'],
    ['15 digits that are no old number', '110105491331002', 'FORMAT'],
    ['old foreign card with a wrong check digit', 'KAZ110090123106', 'CHECK'],
    ['more than anybody types', '1'.repeat(10_000), 'FORMAT'],
  ])('%s is refused with its reason', (_what, typed, reason) => {
    expect(parseIdNumber(typed, today)).toMatchObject({ ok: false, reason, message: expect.stringMatching(/[。]$/) })
  })

  test('an old 15-digit number is refused and its 18-digit form shown', () => {
    expect(parseIdNumber('110105491231002', today)).toMatchObject({
      ok: false,
      reason: 'OLD_15',
      suggestion: '11010519491231002X',
      message: expect.stringContaining('11010519491231002X'),
    })
  })
})

describe('a number of a chosen kind', () => {
  test.each([
    ['HM_PERMIT', 'h12345678', 'H12345678'],
    ['HM_PERMIT', 'M1234567890', 'M1234567890'],
    ['TW_PERMIT', '12345678', '12345678'],
    ['PASSPORT', 'e 1234 5678', 'E12345678'],
    ['RESIDENT_ID', '11010519491231002x', '11010519491231002X'],
  ] as const)('a %s in its form is accepted', (type, typed, number) => {
    expect(parseIdNumberOfType(type, typed, today)).toMatchObject({ ok: true, type, number })
  })

  test.each([
    ['HM_PERMIT', 'T12345678'],
    ['TW_PERMIT', '1234567'],
    ['PASSPORT', 'E123'],
    ['RESIDENT_ID', '810000199201300029'],
  ] as const)('a %s in another form is refused', (type, typed) => {
    expect(parseIdNumberOfType(type, typed, today)).toMatchObject({ ok: false, reason: 'FORMAT' })
  })
})

test.each([
  ['RESIDENT_ID', '810000199201300029', '这是港澳台居民居住证的号码'],
  ['RESIDENT_ID', '932682198501010017', '这是外国人永久居留身份证的号码'],
  ['HMT_RESIDENCE', '11010519491231002X', '这是居民身份证的号码'],
  ['FOREIGN_PR', '11010519491231002X', '请核对证件类型'],
  ['HM_PERMIT', '12345678', 'H 或 M'],
  ['TW_PERMIT', 'H12345678', '8 位数字'],
  ['PASSPORT', '护照', '字母和数字'],
] as const)('of a %s a wrong number %s is told the way out', (type, typed, words) => {
  expect(parseIdNumberOfType(type, typed, today)).toMatchObject({ ok: false, message: expect.stringContaining(words) })
})

test('a typed number is looked up under every kind it may be', () => {
  expect(possibleIdNumbers('12345678', today).map(({ type }) => type)).toEqual(['TW_PERMIT', 'PASSPORT'])
  expect(possibleIdNumbers('不是号码', today)).toEqual([])
})

test('the check character follows ISO 7064 MOD 11-2', () => {
  expect(checkCharacter('11010519491231002')).toBe('X')
})

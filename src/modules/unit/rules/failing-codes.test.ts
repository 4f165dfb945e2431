import { expect, test } from '@jest/globals'
import { failingCodes } from './failing-codes'

const [right, wrong] = ['91350100M000100Y43', '91350100M000100Y44']
test.each<[string, { uscc: string | null; orgCode: string | null }, string[]]>([
  ['none', { uscc: null, orgCode: ' ' }, []],
  ['right ones', { uscc: right, orgCode: '71526726-X' }, []],
  ['one whose last character is another', { uscc: null, orgCode: '71526726-1' }, ['orgCode']],
  ['both', { uscc: wrong, orgCode: '715267261' }, ['uscc', 'orgCode']],
  ['one that is too short: no check digit at all', { uscc: '9151', orgCode: null }, []],
  ['zeros, which pass and are refused as zeros', { uscc: null, orgCode: '00000000-0' }, []],
])('codes with a failing check character among: %s', (_title, codes, fields) => {
  expect(failingCodes(codes).map(({ field }) => field)).toEqual(fields)
})

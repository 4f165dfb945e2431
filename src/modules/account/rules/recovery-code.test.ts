import { expect, test } from '@jest/globals'
import { createRecoveryCodes, readRecoveryCode, recoveryAlphabet } from './recovery-code'

test.each([
  ['ABCDE-FGHJK', 'ABCDE-FGHJK'],
  ['abcdefghjk', 'ABCDE-FGHJK'],
  [' ABCDE – FGHJK ', 'ABCDE-FGHJK'],
  ['ＡＢＣＤＥ－ＦＧＨＪＫ', 'ABCDE-FGHJK'],
  ['ABCDE-FGHJ', null],
  ['ABCDE-FGHJ0', null],
  ['', null],
  ['123456', null],
])('%j is read as %j', (typed, code) => {
  expect(readRecoveryCode(typed)).toBe(code)
})

test('ten different codes are created, each read as itself', () => {
  let step = 0
  const codes = createRecoveryCodes((below) => (step = (step + 7) % 101) % below)
  expect(new Set(codes).size).toBe(10)
  expect(codes.map(readRecoveryCode)).toEqual(codes)
  expect(new Set(recoveryAlphabet).size).toBe(recoveryAlphabet.length)
})

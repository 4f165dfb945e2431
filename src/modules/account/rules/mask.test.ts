import { expect, test } from '@jest/globals'
import { maskIdNumber, maskMobile, maskName } from './mask'

test.each([
  ['an 18-character number', '510102198001010011', '510***********0011'],
  ['a passport', 'E12345678', 'E1*****78'],
])('%s shows only its ends', (_what, number, masked) => {
  expect(maskIdNumber(number)).toBe(masked)
})

test('a mobile number shows its first three and last four digits', () => {
  expect(maskMobile('13800138000')).toBe('138****8000')
})

test('a name shows its surname', () => {
  expect(maskName('王小明')).toBe('王＊＊')
})

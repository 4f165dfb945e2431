import { expect, test } from '@jest/globals'
import { parseMobile } from './mobile'

test.each([
  ['plain', '13800138000', '13800138000'],
  ['with +86, blank and dashes', '+86 138-0013-8000', '13800138000'],
  ['of a new range', '19912345678', '19912345678'],
  ['in full width', '１３８００１３８０００', '13800138000'],
])('a mobile number %s is read', (_what, typed, number) => {
  expect(parseMobile(typed)).toEqual({ ok: true, number })
})

test.each([
  ['of no operator', '12800138000'],
  ['with a digit missing', '1380013800'],
  ['left empty', ''],
])('a mobile number %s is refused in Chinese', (_what, typed) => {
  expect(parseMobile(typed)).toEqual({ ok: false, message: expect.stringContaining('11 位') })
})

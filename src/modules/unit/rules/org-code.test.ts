import { expect, test } from '@jest/globals'
import { orgCodeInUscc, parseOrgCode } from './org-code'

test.each([
  ['D2143569-X', 'D2143569-X'],
  ['71526726-X', '71526726-X'],
  ['71526726X', '71526726-X'],
  ['71526726-x', '71526726-X'],
  ['55138508-2', '55138508-2'],
  ['79965505-8', '79965505-8'],
])('%s is an organisation code', (typed, code) => {
  expect(parseOrgCode(typed)).toEqual({ ok: true, code })
})

test.each([
  ['D2143569-1', '校验码'],
  ['00000000-0', '全为 0'],
  ['7152672-X', '8 位'],
  ['', '8 位'],
])('%s is refused, saying why', (typed, reason) => {
  expect(parseOrgCode(typed)).toMatchObject({ ok: false, message: expect.stringContaining(reason) })
})

test.each([
  ['1251000071526726X0', '71526726-X'],
  ['91510100551385082A', '55138508-2'],
])('%s holds the organisation code %s', (uscc, code) => {
  expect(orgCodeInUscc(uscc)).toBe(code)
})

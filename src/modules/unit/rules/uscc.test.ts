import { expect, test } from '@jest/globals'
import { parseUscc } from './uscc'

test.each([
  ['91350100M000100Y43', '91350100M000100Y43'],
  ['91110108551385082Q', '91110108551385082Q'],
  ['9144030071526726XG', '9144030071526726XG'],
  ['91330100799655058B', '91330100799655058B'],
  ['91350100m000100y43', '91350100M000100Y43'],
  ['９１３５０１００Ｍ０００１００Ｙ４３', '91350100M000100Y43'],
])('%s is a credit code', (typed, code) => {
  expect(parseUscc(typed)).toEqual({ ok: true, code })
})

test.each([
  ['91350100M000100Y44', '校验位'],
  ['9135O100M000100Y43', '“O”'],
  ['S1350100M000100Y43', '“S”'],
  ['91350100M000100Y4', '17 位'],
  ['', '0 位'],
])('%s is refused, saying why', (typed, reason) => {
  expect(parseUscc(typed)).toMatchObject({ ok: false, message: expect.stringContaining(reason) })
})

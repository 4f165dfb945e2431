import { expect, test } from '@jest/globals'
import { createQrCodes } from './qr-codes.mjs'

function setUp() {
  let time = 0
  const codes = createQrCodes({ ttlSeconds: 120, now: () => time })
  return { codes, pass: (seconds: number) => (time += seconds * 1000), code: codes.create('login-1', 'e_social_card') }
}

test('a code is scanned, confirmed and handed over once, to its own login only', () => {
  const { codes, code } = setUp()
  expect(codes.scan(code.id)).toBe(true)
  expect(codes.confirm(code.id, 'person-1')).toBe(true)
  expect(codes.take(code.id, 'login-2')).toBeUndefined()
  expect(codes.take(code.id, 'login-1')).toBe('person-1')
  expect(codes.take(code.id, 'login-1')).toBeUndefined()
})

test('a code nobody decided on expires and can no longer be confirmed', () => {
  const { codes, code, pass } = setUp()
  codes.scan(code.id)
  pass(120)
  expect(codes.find(code.id)?.state).toBe('EXPIRED')
  expect(codes.confirm(code.id, 'person-1')).toBe(false)
})

test('a new code ends the one shown before', () => {
  const { codes, code } = setUp()
  codes.create('login-1', 'sc_hrss_app')
  expect(codes.find(code.id)?.state).toBe('EXPIRED')
})

test.each(['cancel', 'refuse', 'expire'] as const)('after %s nothing more can be confirmed', (end) => {
  const { codes, code } = setUp()
  expect(codes[end](code.id)).toBe(true)
  expect(codes.confirm(code.id, 'person-1')).toBe(false)
})

import { randomBytes } from 'node:crypto'
import { beforeAll, expect, test } from '@jest/globals'
import { decryptField, encryptField, lookupHash } from './field-encryption'

beforeAll(() => {
  const secret = () => randomBytes(32).toString('base64')
  Object.assign(process.env, {
    APP_MODE: 'test',
    DATABASE_URL: 'postgresql://localhost/none',
    NEXTAUTH_SECRET: secret(),
    FIELD_ENCRYPTION_KEYS: `new:${secret()},old:${secret()}`,
    LOOKUP_HMAC_KEY: secret(),
    PLATFORM_ISSUER: 'http://localhost:1',
    PLATFORM_CLIENT_ID: 'test',
    PLATFORM_CLIENT_SECRET: 'test',
  })
})

test('what was encrypted is read again, and carries the id of the current key', () => {
  const cipher = encryptField('证件 11010519491231002X')
  expect(cipher).toMatch(/^v1:new:/)
  expect(decryptField(cipher)).toBe('证件 11010519491231002X')
})

test('the same text gives another ciphertext each time', () => {
  expect(encryptField('13800138000')).not.toBe(encryptField('13800138000'))
})

test.each([
  ['a changed byte', (text: string) => text.slice(0, -4) + (text.endsWith('AAA=') ? 'BBB=' : 'AAA=')],
  ['the id of another key', (text: string) => text.replace(':new:', ':old:')],
  ['an unknown key', (text: string) => text.replace(':new:', ':lost:')],
  ['an unknown format', (text: string) => text.replace('v1', 'v9')],
])('%s is refused', (_what, change) => {
  const changed = change(encryptField('13800138000'))
  expect(() => decryptField(changed)).toThrow()
})

test('a number is found by the same hash only under its own kind of document', () => {
  expect(lookupHash('PASSPORT', '12345678')).toBe(lookupHash('PASSPORT', '12345678'))
  expect(lookupHash('PASSPORT', '12345678')).not.toBe(lookupHash('TW_PERMIT', '12345678'))
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { TicketSettings } from '@/env-platform'
import { createSigner } from '../../../dev/platform/ticket-signature.mjs'
import { canonicalText, isSigned, sign, type SignedFields } from './ticket-signature'

interface Vectors {
  secret: string
  cases: {
    title: string
    fields: SignedFields
    text: string
    signatures: Record<'HMAC-SHA256' | 'HMAC-SM3', Record<'hex' | 'base64', string>>
  }[]
}

const { secret, cases } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'ticket-signature.vectors.json'), 'utf8'),
) as Vectors

const combinations = (['HMAC-SHA256', 'HMAC-SM3'] as const).flatMap((signing) =>
  (['hex', 'base64'] as const).map((signatureEncoding) => ({ signing, signatureEncoding })),
)

describe.each(cases.map((one) => [one.title, one] as const))('%s', (_title, { fields, text, signatures }) => {
  test('has the text that is signed', () => {
    expect(canonicalText(fields, secret)).toBe(text)
  })

  test.each(combinations)('is signed by $signing in $signatureEncoding as OpenSSL does', (how) => {
    const signData = signatures[how.signing][how.signatureEncoding]
    expect(sign(fields, secret, how)).toEqual({ ...fields, signData })
    expect(isSigned({ ...fields, signData }, secret, how)).toBe(true)
  })
})

const sm3: Pick<TicketSettings, 'signing' | 'signatureEncoding'> = { signing: 'HMAC-SM3', signatureEncoding: 'hex' }
const fields = { code: '0', nonce: 'n-1', data: { aac003: '王小明', aac147: '11010519491231002X' } }
const signed = sign(fields, secret, sm3)

test.each<[string, SignedFields]>([
  ['a changed field', { ...signed, code: '1' }],
  ['a changed nested field', { ...signed, data: { ...fields.data, aac003: '张三' } }],
  ['a field more', { ...signed, appId: 'jiancai' }],
  ['a field less', { ...signed, nonce: undefined }],
  ['no signature', fields],
  ['an empty signature', { ...signed, signData: '' }],
  ['half a signature', { ...signed, signData: String(signed['signData']).slice(0, 32) }],
  ['a signature that is no text', { ...signed, signData: [signed['signData']] }],
  ['a signature with another secret', sign(fields, 'another', sm3)],
  ['a signature by the other algorithm', sign(fields, secret, { ...sm3, signing: 'HMAC-SHA256' })],
])('%s is not accepted', (_what, message) => {
  expect(isSigned(message, secret, sm3)).toBe(false)
})

test('the order of the fields and the case of the hex digits do not matter', () => {
  const turned = Object.fromEntries(Object.entries(signed).toReversed())
  expect(isSigned({ ...turned, signData: String(signed['signData']).toUpperCase() }, secret, sm3)).toBe(true)
})

test.each<[string, SignedFields]>([
  ['a value', { message: '成功&appId=another' }],
  ['a nested value', { data: { name: 'a&b=c' } }],
  ['a name', { 'a&b': 'c' }],
])('%s that holds & makes the text ambiguous, and is neither signed nor accepted', (_what, ambiguous) => {
  expect(() => sign(ambiguous, secret, sm3)).toThrow(RangeError)
  expect(isSigned({ ...ambiguous, signData: '0'.repeat(64) }, secret, sm3)).toBe(false)
})

test.each(combinations)('the stand-in signs by $signing in $signatureEncoding as the system does', (how) => {
  const standIn = createSigner({ ...how, clientSecret: secret })
  expect(isSigned(standIn.sign(fields) as SignedFields, secret, how)).toBe(true)
  expect(standIn.isSigned(sign(fields, secret, how))).toBe(true)
})

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { TicketSettings } from '@/env-platform'

export type SignedFields = Record<string, unknown>

type Signing = Pick<TicketSettings, 'signing' | 'signatureEncoding'>

/**
 * The text that is signed: fields sorted by name as `name=value`, joined by `&`, the secret as `key` last. The signature
 * itself, what is encrypted and the platform's extras are left out, and so is what has no value. Nested fields are
 * written as JSON, sorted too.
 *
 * @throws RangeError when a name or value holds `&`: two messages could then have the same text
 */
export function canonicalText(fields: SignedFields, secret: string): string {
  const signed = Object.entries(fields)
    .filter(([name, value]) => !unsignedFields.has(name) && value !== null && value !== undefined)
    .map(([name, value]) => ({ name, text: typeof value === 'string' ? value : sortedJson(value) }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  if (signed.some(({ name, text }) => /[&=]/.test(name) || text.includes('&'))) {
    throw new RangeError('a signed field holds &')
  }
  return [...signed.map(({ name, text }) => `${name}=${text}`), `key=${secret}`].join('&')
}

/** The fields with their signature, as they go to the platform. */
export function sign(fields: SignedFields, secret: string, signing: Signing): SignedFields {
  if (signing.signing === 'none') return fields
  return { ...fields, signData: signatureOf(fields, secret, signing, signing.signing) }
}

/** Whether the fields were signed with the secret; compared in constant time. */
export function isSigned(fields: SignedFields, secret: string, signing: Signing): boolean {
  if (signing.signing === 'none') return true
  const given = fields['signData']
  if (typeof given !== 'string') return false
  try {
    const right = Buffer.from(signatureOf(fields, secret, signing, signing.signing))
    const claimed = Buffer.from(signing.signatureEncoding === 'hex' ? given.toLowerCase() : given)
    return claimed.length === right.length && timingSafeEqual(claimed, right)
  } catch (ambiguous) {
    if (ambiguous instanceof RangeError) return false
    throw ambiguous
  }
}

const unsignedFields: ReadonlySet<string> = new Set(['signData', 'encData', 'extra'])

const hashNames = { 'HMAC-SHA256': 'sha256', 'HMAC-SM3': 'sm3' } as const

function signatureOf(
  fields: SignedFields,
  secret: string,
  { signatureEncoding }: Signing,
  algorithm: keyof typeof hashNames,
): string {
  return createHmac(hashNames[algorithm], secret)
    .update(canonicalText(fields, secret), 'utf8')
    .digest(signatureEncoding)
}

function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

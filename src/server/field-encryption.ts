import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { env } from '@/env'
import type { IdType } from '@/generated/prisma/enums'

const format = 'v1'
const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/**
 * Encrypts an ID number, passport number or mobile with the current key (GB/T 22239 8.1.4.7; AES-256-GCM).
 * @returns `v1:<key id>:<base64 of iv, tag and ciphertext>`; twice the same text gives two ciphertexts
 */
export function encryptField(plain: string): string {
  const [current] = env().fieldEncryptionKeys
  if (current === undefined) throw new Error('no field encryption key')
  const head = `${format}:${current.id}:`
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, current.key, iv).setAAD(Buffer.from(head))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return head + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/**
 * Reads what `encryptField` made, with whichever configured key its id names.
 * @throws Error when the key is unknown or a single bit was changed
 */
export function decryptField(text: string): string {
  const [version, keyId, encoded] = text.split(':')
  const key = env().fieldEncryptionKeys.find(({ id }) => id === keyId)?.key
  if (version !== format || encoded === undefined || key === undefined)
    throw new Error('ciphertext of unknown format or key')
  const bytes = Buffer.from(encoded, 'base64')
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(`${version}:${keyId}:`))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
}

/**
 * What a person is found by without reading his number: a keyed hash, so that a copy of the table can't be searched.
 * @param normalisedNumber as `parseIdNumber` returns it
 * @returns HMAC-SHA256 in hex
 */
export function lookupHash(idType: IdType, normalisedNumber: string): string {
  return createHmac('sha256', env().lookupHmacKey).update(`${idType}:${normalisedNumber}`).digest('hex')
}

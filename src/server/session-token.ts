import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for the cookie. */
export function createSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What stands in the row: a copy of the table opens no session. @returns SHA-256 in hex; null for what is no token */
export function hashSessionToken(token: string): string | null {
  return /^[\w-]{43}$/.test(token) ? createHash('sha256').update(token).digest('hex') : null
}

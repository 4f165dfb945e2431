import { createHmac } from 'node:crypto'
import { env } from '@/env'

/**
 * What is kept of a recovery code: a copy of the table opens nothing, since the key stands outside the database.
 * @param code as `readRecoveryCode` returns it
 */
export function hashRecoveryCode(personId: string, code: string): string {
  return createHmac('sha256', env().lookupHmacKey).update(`recovery:${personId}:${code}`).digest('hex')
}

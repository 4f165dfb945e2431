import { createHash, timingSafeEqual } from 'node:crypto'
import { takeOnce } from '@/server/take-once'
import type { PublicContext } from '../context'
import { PlatformFault } from './platform-fault'

/** As long as next-auth keeps the cookie that binds a login to its browser. */
const loginLivesMs = 15 * 60_000

/**
 * Before anything is asked of the platform: the browser comes back from the login that itself began last, and neither
 * that login nor what it brings has been used before, on any node. So no exchange is ever tried twice.
 *
 * @param given the address's parameters
 * @param own what the browser's cookie says of its login
 * @returns the code or ticket to exchange
 * @throws PlatformFault in words for the user
 */
export async function beginExchange(
  { db, now }: PublicContext,
  given: { code?: string | undefined; state?: string | undefined },
  own: { state?: string | undefined },
): Promise<string> {
  if (given.state === undefined || own.state === undefined || !isSame(given.state, own.state)) {
    throw new PlatformFault('OTHER_LOGIN', 'the state belongs to another login')
  }
  if (given.code === undefined || !codeForm.test(given.code)) {
    throw new PlatformFault('PLATFORM_UNREADABLE', 'the browser brings no code')
  }
  const until = new Date(now.getTime() + loginLivesMs)
  if (!(await takeOnce(db, { kind: 'platform-state', value: given.state, now, until }))) {
    throw new PlatformFault('EXPIRED', 'the login was used before')
  }
  if (!(await takeOnce(db, { kind: 'platform-code', value: given.code, now, until }))) {
    throw new PlatformFault('EXPIRED', 'the code was used before')
  }
  return given.code
}

/** Without `&`: in a signed text it would begin the next field. */
const codeForm = /^[\w.~+/=:-]{8,2000}$/

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

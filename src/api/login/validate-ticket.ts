import { randomUUID } from 'node:crypto'
import type { TicketSettings } from '@/env-platform'
import { takeOnce } from '@/server/take-once'
import type { PublicContext } from '../context'
import { callPlatform } from './call-platform'
import { PlatformFault } from './platform-fault'
import { isSigned, sign, type SignedFields } from './ticket-signature'

/** How the platform knows us. */
export interface TicketClient {
  appId: string
  appSecret: string
}

/**
 * Asks the platform whose ticket it is. Signature, time and whether the answer came before are checked before any of
 * its fields is read.
 *
 * @returns the answer, for rules/platform-person.ts to read
 * @throws PlatformFault in words for the user
 */
export async function validateTicket(
  { db, now }: Pick<PublicContext, 'db' | 'now'>,
  ticket: string,
  { appId, appSecret }: TicketClient,
  settings: TicketSettings,
): Promise<SignedFields> {
  const nonce = randomUUID().replaceAll('-', '')
  const question = sign({ appId, ticket, timestamp: String(now.getTime()), nonce }, appSecret, settings)
  const answer = await callPlatform(settings.validateUrl, question)

  if (!isSigned(answer, appSecret, settings)) throw untrusted('signature')
  const skewMs = settings.clockSkewSeconds * 1000
  if (!isAbout(answer['timestamp'], now, skewMs)) throw untrusted('time')
  if (!isOurs(answer, { appId, ticket })) throw untrusted('receiver')
  const used = { kind: 'platform-nonce', value: answer['nonce'], now, until: new Date(now.getTime() + 2 * skewMs) }
  if (!isNonce(used) || !(await takeOnce(db, used))) throw untrusted('nonce')

  const code = String(answer['code'])
  if (code === settings.successCode) return answer
  const failure = Object.hasOwn(settings.errors, code) ? settings.errors[code] : undefined
  throw new PlatformFault(failure ?? 'PLATFORM_REFUSED', 'the platform names nobody for the ticket')
}

function untrusted(part: string): PlatformFault {
  return new PlatformFault('PLATFORM_UNTRUSTED', `the answer's ${part} is wrong`)
}

/** Milliseconds or seconds since 1970, as a number or as text. */
function isAbout(timestamp: unknown, now: Date, skewMs: number): boolean {
  const text = typeof timestamp === 'number' || typeof timestamp === 'string' ? String(timestamp) : ''
  if (!/^(\d{10}|\d{13})$/.test(text)) return false
  const ms = text.length === 10 ? Number(text) * 1000 : Number(text)
  return Math.abs(now.getTime() - ms) <= skewMs
}

/** A platform need not repeat for whom and for which ticket its answer is; if it does, it must be right. */
function isOurs(answer: SignedFields, expected: Record<string, string>): boolean {
  return Object.entries(expected).every(([name, value]) => answer[name] === undefined || answer[name] === value)
}

function isNonce<Used extends { value: unknown }>(used: Used): used is Used & { value: string } {
  return typeof used.value === 'string' && used.value.length >= 8 && used.value.length <= 200
}

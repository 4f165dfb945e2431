import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { endReasonOf } from '@/modules/account/queries'
import { sessionEndWords } from '@/modules/account/rules/session-end-words'
import { resumeSession } from '@/modules/account/services/resume-session'
import type { Session } from '@/modules/account/session-shapes'
import { clock } from '@/server/clock'
import { db, type Database } from '@/server/db'
import { readRegistrationAccess } from '@/server/registration-access'
import { requestAddress } from '@/server/request-address'
import { readSessionToken } from '@/server/session-cookie'
import { hashSessionToken } from '@/server/session-token'
import { actingUnitHeader, idleHeader } from './request-headers'

/** What is known of a request before anybody asked who sends it. */
export interface PublicContext {
  db: Database
  now: Date
  requestId: string
  address: string | null
  agent: string | null
}

export interface ApiContext {
  public: PublicContext
  sessionToken: string | null
  /** Read once per request, and only when a procedure needs it. */
  session: () => Promise<Session | null>
  /** What ended the session that this browser had, in words; null where nothing special did. */
  whySessionEnded: () => Promise<string | null>
  /** The registration that this browser has opened, without an account; null for none. */
  registrationId: () => string | null
  /** Sets a header of the answer; without effect inside a page, which is no answer of its own. */
  setHeader: (name: string, value: string) => void
}

/**
 * The context of a request, whether it is a call of the browser or the rendering of a page.
 * @param unitId the unit in whose name it asks; without it, the one in the browser's header
 */
export function createApiContext(
  headers: Headers,
  setHeader: ApiContext['setHeader'] = () => {},
  unitId: string | null = headers.get(actingUnitHeader),
): ApiContext {
  const now = clock.now()
  const sessionToken = readSessionToken(headers.get('cookie'))
  // What is no id names no unit.
  const request = {
    unitId: z.uuid().safeParse(unitId).success ? unitId : null,
    isUse: headers.get(idleHeader) === null,
  }
  let session: Promise<Session | null> | undefined
  return {
    public: readPublicContext(headers, now),
    sessionToken,
    session: () => (session ??= resumeSession(db, sessionToken, now, request)),
    whySessionEnded: async () => {
      const tokenHash = sessionToken === null ? null : hashSessionToken(sessionToken)
      return tokenHash === null ? null : sessionEndWords(await endReasonOf(db, tokenHash))
    },
    registrationId: () => readRegistrationAccess(headers.get('cookie'), now),
    setHeader,
  }
}

/** Who asks, from where: for the audit log and for the number that the user tells the support. */
export function readPublicContext(headers: Headers, now: Date): PublicContext {
  return {
    db,
    now,
    // Ours, never one from the request: whoever sends it must not choose what stands in the audit log.
    requestId: randomBytes(6).toString('hex'),
    address: requestAddress(headers),
    agent: headers.get('user-agent'),
  }
}

import type { Database } from '@/server/db'
import { hashSessionToken } from '@/server/session-token'
import { findSession } from '../queries'
import type { Session } from '../session-shapes'

const touchAfterMs = 60_000

interface Request {
  /** The unit in whose name it asks. */
  unitId?: string | null
  /** False for what a page asks by itself while nobody works with it: that keeps no session alive. */
  isUse?: boolean
}

/**
 * The session that a cookie's token opens, if it still lives, and notes that it was used: at most once a minute, so
 * that reading does not become writing.
 */
export async function resumeSession(
  db: Database,
  token: string | null,
  now: Date,
  { unitId = null, isUse = true }: Request = {},
): Promise<Session | null> {
  const tokenHash = token === null ? null : hashSessionToken(token)
  if (tokenHash === null) return null
  const session = await findSession(db, tokenHash, now, unitId)
  if (session !== null && isUse && now.getTime() - session.lastSeenAt.getTime() >= touchAfterMs) {
    const touched = new Date(now.getTime() - touchAfterMs)
    await db.session.updateMany({
      where: { tokenHash, endedAt: null, lastSeenAt: { lte: touched } },
      data: { lastSeenAt: now },
    })
    return { ...session, lastSeenAt: now }
  }
  return session
}

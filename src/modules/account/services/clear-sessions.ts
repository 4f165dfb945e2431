import type { Database } from '@/server/db'
import type { SessionEndReason } from './end-sessions'

/** Whoever asks when somebody was in finds it in the audit log; the rows are only to say why a login is over. */
const keptDays = 30

const reason: SessionEndReason = 'EXPIRED'

/**
 * Ends the sessions whose time has run out, each when it did, so that the live ones are few among all; deletes those
 * that ended long ago, with address and agent. Done by the worker now and then.
 */
export async function clearSessions(db: Database, now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE "Session" SET "endReason" = ${reason},
           "endedAt" = LEAST("absoluteExpiresAt", "lastSeenAt" + make_interval(mins => "idleMinutes"))
     WHERE "endedAt" IS NULL
       AND LEAST("absoluteExpiresAt", "lastSeenAt" + make_interval(mins => "idleMinutes")) <= ${now}`
  const before = new Date(now.getTime() - keptDays * 86_400_000)
  await db.session.deleteMany({ where: { endedAt: { lt: before } } })
}

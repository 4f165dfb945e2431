import { recordAudit, type AuditSource } from '@/modules/audit/services/record-audit'
import { countTries } from '@/server/count-tries'
import type { Database } from '@/server/db'
import { loginLimits } from '../login-limits'

type Context = AuditSource & { db: Database }

/** A try of a password or code that has been counted as a failure in advance. */
export interface CountedTry {
  refused: 'LOCKED' | 'TOO_MANY_TRIES' | null
  /** Whether it is the first that a lock refuses: anybody could fill the log with those that follow. Asked once. */
  isFirstRefusal: () => Promise<boolean>
  /** It was one: the last one allowed locks the account. */
  failed: () => Promise<void>
  succeeded: () => Promise<void>
}

/**
 * Counts a try of a password, a code or a recovery code before it is checked, so that none of many at the same moment
 * is free.
 * @param subjects for what it is tried, whether or not that exists: hashes of ID numbers, or a person's second factor
 * @param from the address it comes from; null where that says nothing: who is logged in and tries his own is not kept
 *   from it by what others behind his address do wrong
 */
export async function countCredentialTry(
  ctx: Context,
  subjects: readonly string[],
  from: string | null,
): Promise<CountedTry> {
  const { account, address, lockMinutes } = await loginLimits(ctx)
  const counted = await countTries({ db: ctx.db, address: from }, { address, subject: account, lockMinutes }, subjects)
  const { refused, isFirstRefusal, succeeded } = counted
  return {
    refused: refused === null ? null : refused === 'ADDRESS' ? 'TOO_MANY_TRIES' : 'LOCKED',
    isFirstRefusal,
    failed: async () => {
      if ((await counted.failed()).closedSubjects.length === 0) return
      await recordAudit(ctx.db, ctx, {
        action: 'account-locked',
        objectType: 'Person',
        objectId: ctx.actor?.personId ?? ctx.personId,
        result: 'done',
        reason: 'TOO_MANY_FAILURES',
        details: { minutes: lockMinutes },
      })
    },
    succeeded,
  }
}

import { recordAudit, type AuditSource } from '@/modules/audit/services/record-audit'
import { addressSubject } from '@/server/address-subject'
import type { Database } from '@/server/db'
import { block, countUse, forgetUses, giveBackUse } from '@/server/rate-limit'
import { loginLimits } from '../login-limits'

type Context = AuditSource & { db: Database }

/** A login that has been counted as a failure in advance. */
export interface CountedLogin {
  refused: 'LOCKED' | 'TOO_MANY_TRIES' | null
  /** It was one: the last one allowed locks the account. */
  failed: () => Promise<void>
  succeeded: () => Promise<void>
}

/**
 * Counts a try of a password before it is checked, so that none of many at the same moment is free.
 * @param accounts hashes of the numbers for which the password is tried, whether or not a person has them
 */
export async function countLogin(ctx: Context, accounts: readonly string[]): Promise<CountedLogin> {
  const { account, address, lockMinutes } = await loginLimits(ctx)
  const from = ctx.address === null ? null : addressSubject(ctx.address)
  const ofAddress = from === null ? null : await countUse(ctx.db, address, from)
  const ofAccounts: { subject: string; isOver: boolean; isLast: boolean }[] = []
  if (ofAddress?.isOver !== true) {
    for (const subject of accounts) ofAccounts.push({ subject, ...(await countUse(ctx.db, account, subject)) })
  }
  const refused = ofAddress?.isOver ? 'TOO_MANY_TRIES' : ofAccounts.some(({ isOver }) => isOver) ? 'LOCKED' : null
  // The last one that may: also when the account that it tried is locked already.
  if (from !== null && ofAddress?.isLast && refused !== null) await block(ctx.db, address, from, lockMinutes)
  return {
    refused,
    failed: async () => {
      if (from !== null && ofAddress?.isLast) await block(ctx.db, address, from, lockMinutes)
      const locked = ofAccounts.filter(({ isLast }) => isLast)
      for (const { subject } of locked) await block(ctx.db, account, subject, lockMinutes)
      if (locked.length > 0) {
        await recordAudit(ctx.db, ctx, {
          action: 'account-locked',
          objectType: 'Person',
          objectId: ctx.actor?.personId ?? ctx.personId,
          result: 'done',
          reason: 'TOO_MANY_FAILURES',
          details: { minutes: lockMinutes },
        })
      }
    },
    succeeded: async () => {
      if (from !== null) await giveBackUse(ctx.db, address, from)
      for (const { subject } of ofAccounts) await forgetUses(ctx.db, account, subject)
    },
  }
}

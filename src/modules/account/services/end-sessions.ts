import type { Database, Transaction } from '@/server/db'
import { recordAudit, type AuditSource } from '@/modules/audit/services/record-audit'

export type SessionEndReason =
  | 'LOGGED_OUT'
  | 'REPLACED'
  | 'EXPIRED'
  | 'OPERATOR_CHANGED'
  | 'OFFICER_ENDED'
  | 'ROLE_WITHDRAWN'
  | 'SECOND_FACTOR_RESET'
  | 'ENDED_BY_OWNER'
  | 'ENDED_BY_ADMINISTRATOR'
  | 'UNIT_DEACTIVATED'
  | 'PASSWORD_RESET'
  | 'EMPLOYER_CHANGED'
  | 'PASSWORD_SET'
  | 'APPLICANT_REMOVED'
  | 'ACCOUNT_CORRECTED'

/** Whose sessions: one, all of an operator, of an applicant or of a person, or all of them but one. */
export type SessionsOf =
  | { tokenHash: string }
  | { operatorId: string }
  | { applicantId: string; tokenHash?: { not: string }; byScan?: boolean }
  | { id: string }
  | { personId: string; tokenHash?: { not: string } }

/**
 * Ends sessions at once on every node, since each request reads the row.
 * @param ctx its `db` may be a transaction, so that the sessions end together with what ends them
 * @returns how many ended
 */
export async function endSessions(
  ctx: AuditSource & { db: Database | Transaction },
  of: SessionsOf,
  reason: SessionEndReason,
): Promise<number> {
  const ended = await ctx.db.session.updateManyAndReturn({
    where: { ...of, endedAt: null },
    data: { endedAt: ctx.now, endReason: reason },
    select: { personId: true },
  })
  const [first] = ended
  if (first === undefined) return 0
  await recordAudit(ctx.db, ctx, {
    action: reason === 'LOGGED_OUT' ? 'logged-out' : 'sessions-ended',
    objectType: 'Person',
    objectId: first.personId,
    result: 'done',
    reason,
    details: { count: ended.length },
  })
  return ended.length
}

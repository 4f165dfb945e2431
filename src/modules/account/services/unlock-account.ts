import { recordAudit, type AuditSource } from '@/modules/audit/services/record-audit'
import type { Database } from '@/server/db'
import { forgetUses } from '@/server/rate-limit'
import { loginLimits } from '../login-limits'

/**
 * Lets a person try his password again at once: for who has just got or chosen a new one. Failures of before are
 * forgotten; that a lock has ended is recorded.
 */
export async function unlockAccount(ctx: AuditSource & { db: Database }, personId: string): Promise<void> {
  const person = await ctx.db.person.findUnique({ where: { id: personId }, select: { idNumberHash: true } })
  const { account } = await loginLimits(ctx)
  if (!person || !(await forgetUses(ctx.db, account, person.idNumberHash))) return
  await recordAudit(ctx.db, ctx, {
    action: 'account-unlocked',
    objectType: 'Person',
    objectId: personId,
    result: 'done',
  })
}

import { Prisma } from '@/generated/prisma/client'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import type { AuditRecord, AuditSource } from '@/modules/audit/services/record-audit'
import type { Database, Transaction } from '@/server/db'
import { countUse } from '@/server/rate-limit'
import { registrationLimits } from '../limits'

/**
 * Runs a change of registrations in one transaction; a refusal is audited. Where two send a registration for one unit
 * in the same moment, a unique index stops the second: it runs once more, sees the first, and is refused in words.
 */
export async function inRegistrationTransaction<T>(
  ctx: AuditSource & { db: Database },
  { action, registrationId }: { action: AuditRecord['action']; registrationId: string | null },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const record = {
    action,
    objectType: 'Registration' as const,
    ...(registrationId !== null && { objectId: registrationId }),
  }
  const run = async () => {
    try {
      return await ctx.db.$transaction(work)
    } catch (error) {
      const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
      if (!isTaken) throw error
      return ctx.db.$transaction(work)
    }
  }
  // Of who has no account only some: he could fill the log with them.
  const isNoted = async () =>
    ctx.actor !== undefined ||
    !(await countUse(ctx.db, registrationLimits.refusalsNoted, registrationId ?? ctx.address ?? '')).isOver
  return auditRefusal(ctx, record, run, isNoted)
}

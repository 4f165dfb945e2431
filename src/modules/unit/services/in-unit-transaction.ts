import { Prisma } from '@/generated/prisma/client'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import type { AuditRecord, AuditSource } from '@/modules/audit/services/record-audit'
import type { Database, Transaction } from '@/server/db'

/**
 * Runs a change of units in one transaction; a refusal is audited. Where two take the same code, or a unit's only place
 * for an operator, in the same moment, a unique index stops the second: it runs once more, sees what the first did, and
 * is refused in words.
 * @param unitId the unit to be changed; null for one that is not there yet
 */
export async function inUnitTransaction<T>(
  ctx: AuditSource & { db: Database },
  { action, unitId }: { action: AuditRecord['action']; unitId: string | null },
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const record = { action, objectType: 'Unit' as const, ...(unitId !== null && { objectId: unitId }) }
  return auditRefusal(ctx, record, async () => {
    try {
      return await ctx.db.$transaction(work)
    } catch (error) {
      if (!isTaken(error)) throw error
      return ctx.db.$transaction(work)
    }
  })
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

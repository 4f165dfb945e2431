import { DomainError } from '@/lib/domain-error'
import type { Database } from '@/server/db'
import { recordAudit, type AuditRecord, type AuditSource } from './record-audit'

/**
 * Does the work; a refusal goes to the audit log with its code before it goes on to the caller. Its transaction has
 * undone everything else by then. Who tries numbers one after the other is seen there.
 */
export async function auditRefusal<T>(
  ctx: AuditSource & { db: Database },
  record: Omit<AuditRecord, 'result' | 'reason'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError) {
      await recordAudit(ctx.db, ctx, { ...record, result: 'refused', reason: error.code })
    }
    throw error
  }
}

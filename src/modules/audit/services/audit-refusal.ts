import { DomainError } from '@/lib/domain-error'
import type { Database } from '@/server/db'
import { recordAudit, type AuditRecord, type AuditSource } from './record-audit'

/**
 * Does the work; a refusal goes to the audit log with its code before it goes on to the caller. Its transaction has
 * undone everything else by then. Who tries numbers one after the other is seen there.
 * @param isNoted asked for each refusal where anybody may be refused without end
 */
export async function auditRefusal<T>(
  ctx: AuditSource & { db: Database },
  record: Omit<AuditRecord, 'result' | 'reason'>,
  work: () => Promise<T>,
  isNoted: () => Promise<boolean> = async () => true,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError && (await isNoted())) {
      await recordAudit(ctx.db, ctx, { ...record, result: 'refused', reason: error.code })
    }
    throw error
  }
}

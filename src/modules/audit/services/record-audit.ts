import type { Transaction } from '@/server/db'
import type { AuditDetails } from '../rules/audit-details'
import type { AuditAction, AuditObjectType } from '../rules/audit-words'

export interface AuditRecord {
  action: AuditAction
  objectType?: AuditObjectType
  objectId?: string
  result: 'done' | 'refused'
  /** The code of the refusal or the actor's own reason; never personal data. */
  reason?: string
  details?: AuditDetails
}

/**
 * Any ServiceContext is one. Whoever has no session yet (a failed login) has no actor; a person may be known all the
 * same.
 */
export interface AuditSource {
  actor?: { role: string; personId?: string; unit?: { id: string } }
  personId?: string
  now: Date
  requestId: string
  address: string | null
  agent: string | null
}

/** Writes one line of the audit log, in the caller's transaction, so that deed and record stand or fall together. */
export async function recordAudit(tx: Transaction, source: AuditSource, record: AuditRecord): Promise<void> {
  const { actor } = source
  await tx.auditEntry.create({
    data: {
      at: source.now,
      personId: actor?.personId ?? source.personId,
      unitId: actor?.unit?.id,
      role: actor?.role,
      address: source.address,
      agent: source.agent?.slice(0, 200),
      action: record.action,
      objectType: record.objectType,
      objectId: record.objectId,
      result: record.result,
      reason: record.reason,
      details: record.details,
      requestId: source.requestId,
    },
  })
}

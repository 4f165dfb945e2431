import type { EventType, Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/modules/account/actor'
import type { AuditAction } from '@/modules/audit/rules/audit-words'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { Case } from '../queries/load-case'
import { eventHash, reasonHash } from '../rules/chain'
import type { Place } from '../rules/destinations'

export interface NewEvent {
  type: EventType
  to: Place
  reason: string | null
  submissionNumber: number
  /** SHA-256 of the snapshot, at a submit. */
  submissionHash: string | null
  /** Ids, numbers and flags only. */
  details: Prisma.InputJsonObject
}

export interface RecordedEvent {
  id: string
  number: number
  hash: string
}

/** Appends to the application's chain, tells the outbox and the audit log. The caller updates the application. */
export async function recordEvent(
  tx: Transaction,
  ctx: ServiceContext,
  { situation, lastEventNumber, lastEventHash }: Case,
  event: NewEvent,
): Promise<RecordedEvent> {
  const { application } = situation
  const chained = {
    applicationId: application.id,
    number: lastEventNumber + 1,
    type: event.type,
    fromState: application.state,
    fromUnitId: application.holderUnitId,
    toState: event.to.state,
    toUnitId: event.to.holderUnitId,
    actorPersonId: ctx.actor.role === 'SYSTEM' ? null : ctx.actor.personId,
    actorUnitId: 'unit' in ctx.actor ? ctx.actor.unit.id : null,
    actorRole: ctx.actor.role,
    submissionNumber: event.submissionNumber,
    at: ctx.now,
    previousHash: lastEventHash,
  }
  const hashes = { reasonHash: reasonHash(event.reason), submissionHash: event.submissionHash }
  const hash = eventHash({ ...chained, ...hashes })
  const { id } = await tx.applicationEvent.create({
    data: {
      ...chained,
      ...actorNames(ctx.actor),
      hash,
      reason: event.reason,
      details: { ...event.details, ...hashes },
    },
    select: { id: true },
  })
  await tx.outboxMessage.create({
    data: { topic: 'application-event', payload: { eventId: id }, createdAt: ctx.now },
  })
  await recordAudit(tx, ctx, {
    action: auditActionOf(event.type),
    objectType: 'Application',
    objectId: application.id,
    result: 'done',
    details: { eventNumber: chained.number },
  })
  return { id, number: chained.number, hash }
}

/** `IDENTITY_CORRECTED` is recorded as `application-identity-corrected`; the types know that each has its words. */
function auditActionOf(type: EventType): AuditAction {
  return `application-${type.toLowerCase().replaceAll('_', '-')}` as `application-${KebabCase<EventType>}`
}

type KebabCase<T extends string> = T extends `${infer First}_${infer Rest}`
  ? `${Lowercase<First>}-${KebabCase<Rest>}`
  : Lowercase<T>

/** Names as they are now: the history shows them even after a rename or an operator change. */
function actorNames(actor: Actor): { actorName: string; actorUnitName: string } {
  if (actor.role === 'SYSTEM') return { actorName: '系统', actorUnitName: '' }
  return { actorName: actor.personName, actorUnitName: 'unit' in actor ? actor.unit.name : '' }
}

import type { Prisma } from '@/generated/prisma/client'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import { endSessions } from '@/modules/account/services/end-sessions'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { HandoverSummary } from '../handover-schema'
import { loadInFlight } from '../queries/load-in-flight'
import type { OperatorFields } from '../schema'
import { bindOperator } from './bind-operator'
import type { LockedUnit } from './lock-subordinate'

/**
 * The account of a locked unit passes to another person, or gets its first one: the former operator's sessions end at
 * once, the history keeps both (workflow §3). Drafts and opinions belong to the unit and stay; what of them is in flight
 * now is kept for both (workflow §9.9).
 * @param currentId the operator whom it has now
 * @returns the new operator, and the unit's version after the change
 * @throws NAME_MISMATCH
 */
export async function replaceOperator(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  unit: LockedUnit,
  currentId: string | null,
  fields: OperatorFields,
): Promise<{ operatorId: string; version: number }> {
  if (currentId !== null) {
    await tx.operator.update({ where: { id: currentId, endedAt: null }, data: { endedAt: ctx.now } })
    await endSessions({ ...ctx, db: tx }, { operatorId: currentId }, 'OPERATOR_CHANGED')
  }
  const { operatorId } = await bindOperator(tx, unit.id, fields, ctx.now)
  if (currentId !== null) {
    const summary = await loadInFlight(tx, unit.id)
    const both = { unitId: unit.id, fromOperatorId: currentId, toOperatorId: operatorId }
    await tx.handover.create({ data: { ...both, at: ctx.now, summary: toJson(summary) } })
  }
  const { version } = await tx.unit.update({
    where: { id: unit.id, version: unit.version },
    data: { version: { increment: 1 } },
    select: { version: true },
  })
  await recordAudit(tx, ctx, {
    action: 'operator-changed',
    objectType: 'Unit',
    objectId: unit.id,
    result: 'done',
    details: { before: currentId, after: operatorId },
  })
  return { operatorId, version }
}

/** Times in it are read back by its schema. */
function toJson(summary: HandoverSummary): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(summary)) as Prisma.InputJsonObject
}

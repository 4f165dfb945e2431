import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import { endSessions } from '@/modules/account/services/end-sessions'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import { loadUsage } from '../queries/load-usage'
import { reasonsToKeep } from '../rules/reasons-to-keep'
import type { UnitChange, UnitSeen } from '../schema'
import { inUnitTransaction } from './in-unit-transaction'
import { assertUnchanged, lockSubordinate } from './lock-subordinate'

/**
 * 注销: the account's sessions and those of the unit's applicants end at once; unit, operator and history stay, so that
 * it can be reactivated (workflow §2). Deactivating what is deactivated changes nothing.
 *
 * @throws UNIT_NOT_FOUND, CHANGED_MEANWHILE, STILL_IN_USE with every reason and the names
 */
export async function deactivateUnit(ctx: ServiceContext<OperatorActor>, input: UnitSeen): Promise<UnitChange> {
  return inUnitTransaction(ctx, { action: 'unit-deactivated', unitId: input.unitId }, async (tx) => {
    // Whoever opens an account or a unit below it meanwhile waits for this lock, and finds the unit deactivated.
    const unit = await lockSubordinate(tx, ctx.actor, input.unitId, 'endings')
    if (unit.deactivatedAt !== null) return { unitId: unit.id, version: unit.version }
    await assertUnchanged(tx, unit, input)
    const reasons = reasonsToKeep(await loadUsage(tx, unit.id))
    if (reasons.length > 0) throw unitErrors.STILL_IN_USE({ name: unit.name, reasons })
    const { version } = await tx.unit.update({
      where: { id: unit.id, version: unit.version },
      data: { deactivatedAt: ctx.now, version: { increment: 1 } },
      select: { version: true },
    })
    await endAllSessions(tx, ctx, unit.id)
    await recordAudit(tx, ctx, { action: 'unit-deactivated', objectType: 'Unit', objectId: unit.id, result: 'done' })
    return { unitId: unit.id, version }
  })
}

async function endAllSessions(tx: Transaction, ctx: ServiceContext<OperatorActor>, unitId: string): Promise<void> {
  const live = await tx.session.findMany({
    where: { endedAt: null, OR: [{ operator: { unitId } }, { applicant: { owningUnitId: unitId } }] },
    select: { operatorId: true, applicantId: true },
  })
  const source = { ...ctx, db: tx }
  for (const operatorId of new Set(live.map((session) => session.operatorId))) {
    if (operatorId !== null) await endSessions(source, { operatorId }, 'UNIT_DEACTIVATED')
  }
  for (const applicantId of new Set(live.map((session) => session.applicantId))) {
    if (applicantId !== null) await endSessions(source, { applicantId }, 'UNIT_DEACTIVATED')
  }
}

import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import type { ConfirmNameInput } from '../name-schema'
import { pendingCorrection } from '../queries/name-corrections'
import { inUnitTransaction } from './in-unit-transaction'
import { lockOwnUnit } from './lock-own-unit'

/**
 * 核实单位名称: the operator says that the name equals the official seal (workflow §2). Saying it twice changes nothing.
 * @throws NOT_LOGGED_IN, NAME_CHANGED_MEANWHILE, CORRECTION_PENDING
 */
export async function confirmUnitName(ctx: ServiceContext<OperatorActor>, seen: ConfirmNameInput): Promise<void> {
  const unitId = ctx.actor.unit.id
  return inUnitTransaction(ctx, { action: 'unit-name-confirmed', unitId }, async (tx) => {
    const unit = await lockOwnUnit(tx, ctx.actor)
    if (unit.name !== seen.name || unit.governmentName !== seen.governmentName) {
      throw unitErrors.NAME_CHANGED_MEANWHILE(unit)
    }
    const pending = await pendingCorrection(tx, unitId)
    if (pending) throw unitErrors.CORRECTION_PENDING({ ...pending, at: pending.requestedAt })
    if (unit.nameConfirmedAt !== null) return
    await tx.unit.update({ where: { id: unitId }, data: { nameConfirmedAt: ctx.now }, select: { id: true } })
    await recordAudit(tx, ctx, { action: 'unit-name-confirmed', objectType: 'Unit', objectId: unitId, result: 'done' })
  })
}

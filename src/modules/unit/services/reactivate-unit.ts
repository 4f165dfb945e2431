import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { unitPath } from '../queries/unit-path'
import type { ReactivateUnitInput, UnitChange } from '../schema'
import { assertCodesFree } from './assert-codes-free'
import { assertNobodyTwice } from './assert-nobody-twice'
import { inUnitTransaction } from './in-unit-transaction'
import { lockActiveUnit } from './lock-active-unit'
import { assertUnchanged, lockSubordinate } from './lock-subordinate'

/**
 * 恢复: the unit and its account as they were, with the same operator (workflow §2). Repeating it changes nothing.
 *
 * @throws UNIT_NOT_FOUND, CHANGED_MEANWHILE, CODE_TAKEN when another unit uses one of its codes by now; OPERATOR_TWICE
 *   when its operator acts above by now
 */
export async function reactivateUnit(
  ctx: ServiceContext<OperatorActor>,
  input: ReactivateUnitInput,
): Promise<UnitChange> {
  return inUnitTransaction(ctx, { action: 'unit-reactivated', unitId: input.unitId }, async (tx) => {
    await lockActiveUnit(tx, ctx.actor)
    const unit = await lockSubordinate(tx, ctx.actor, input.unitId)
    if (unit.deactivatedAt === null) return { unitId: unit.id, version: unit.version }
    await assertUnchanged(tx, unit, input)
    await assertCodesFree(tx, ctx.actor, unit, unit.id)
    const { version } = await tx.unit.update({
      where: { id: unit.id, version: unit.version },
      data: { deactivatedAt: null, version: { increment: 1 } },
      select: { version: true },
    })
    const above = (await unitPath(tx, unit.id)).map(({ id }) => id).filter((id) => id !== unit.id)
    await assertNobodyTwice(tx, [unit.id], above, input.conflictKnown)
    await recordAudit(tx, ctx, { action: 'unit-reactivated', objectType: 'Unit', objectId: unit.id, result: 'done' })
    return { unitId: unit.id, version }
  })
}

import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { lookupHash } from '@/server/field-encryption'
import { unitErrors } from '../errors'
import type { ChangeOperatorInput, UnitChange } from '../schema'
import { assertNoConflict } from './assert-no-conflict'
import { inUnitTransaction } from './in-unit-transaction'
import { assertActive, assertUnchanged, lockSubordinate } from './lock-subordinate'
import { replaceOperator } from './replace-operator'

/**
 * 变更经办人: the account passes to another person, the former one's sessions end at once, the history keeps both
 * (workflow §3). Drafts and opinions belong to the unit and stay. Repeating it changes nothing.
 *
 * @throws UNIT_NOT_FOUND, DEACTIVATED, CHANGED_MEANWHILE, SAME_OPERATOR, OPERATOR_CONFLICT, NAME_MISMATCH
 */
export async function changeOperator(
  ctx: ServiceContext<OperatorActor>,
  input: ChangeOperatorInput,
): Promise<UnitChange> {
  return inUnitTransaction(ctx, { action: 'operator-changed', unitId: input.unitId }, async (tx) => {
    const unit = await lockSubordinate(tx, ctx.actor, input.unitId)
    assertActive(unit)
    const current = await tx.operator.findFirst({
      where: { unitId: unit.id, endedAt: null },
      select: { id: true, person: { select: { name: true, idType: true, idNumberHash: true } } },
    })
    const { idType, idNumber } = input.operator
    const isCurrent = current?.person.idType === idType && current.person.idNumberHash === lookupHash(idType, idNumber)
    if (isCurrent && unit.version !== input.version) return { unitId: unit.id, version: unit.version }
    await assertUnchanged(tx, unit, input)
    if (isCurrent) throw unitErrors.SAME_OPERATOR({ name: current.person.name })
    await assertNoConflict(tx, input.operator, { unitId: unit.id }, input.conflictKnown)
    const { version } = await replaceOperator(tx, ctx, unit, current?.id ?? null, input.operator)
    return { unitId: unit.id, version }
  })
}

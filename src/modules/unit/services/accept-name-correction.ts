import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { AcceptNameInput } from '../name-schema'
import type { UnitChange } from '../schema'
import { closeNameCorrection } from './close-name-correction'
import { inUnitTransaction } from './in-unit-transaction'
import { assertActive, assertUnchanged, lockSubordinate } from './lock-subordinate'
import { renameInLists } from './rename-in-lists'

/**
 * 同意更正: the superior gives the unit the name that it asked for, which is then confirmed: its operator has said that
 * it equals the seal. As after an edit, lists and papers of what is not final show the new name, snapshots the old one.
 * @throws UNIT_NOT_FOUND, DEACTIVATED, CORRECTION_NOT_FOUND, CORRECTION_DECIDED, CHANGED_MEANWHILE
 */
export async function acceptNameCorrection(
  ctx: ServiceContext<OperatorActor>,
  input: AcceptNameInput,
): Promise<UnitChange> {
  return inUnitTransaction(ctx, { action: 'unit-name-corrected', unitId: input.unitId }, async (tx) => {
    const unit = await lockSubordinate(tx, ctx.actor, input.unitId)
    assertActive(unit)
    const closing = { correctionId: input.correctionId, unitId: unit.id, state: 'ACCEPTED', reason: null } as const
    const correction = await closeNameCorrection(tx, ctx, closing)
    if (correction === null) return { unitId: unit.id, version: unit.version }
    await assertUnchanged(tx, unit, input)
    const { requestedName: name, requestedGovernmentName: governmentName } = correction
    const { version } = await tx.unit.update({
      where: { id: unit.id, version: unit.version },
      data: { name, governmentName, nameConfirmedAt: ctx.now, version: { increment: 1 } },
      select: { version: true },
    })
    if (unit.name !== name) await renameInLists(tx, unit.id, name)
    await recordAudit(tx, ctx, {
      action: 'unit-name-corrected',
      objectType: 'Unit',
      objectId: unit.id,
      result: 'done',
      details: {
        correctionId: correction.id,
        ...(unit.name !== name && { nameBefore: unit.name, nameAfter: name }),
        ...(unit.governmentName !== governmentName && {
          governmentNameBefore: unit.governmentName,
          governmentNameAfter: governmentName,
        }),
      },
    })
    return { unitId: unit.id, version }
  })
}

import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { DeclineNameInput } from '../name-schema'
import type { UnitChange } from '../schema'
import { closeNameCorrection } from './close-name-correction'
import { inUnitTransaction } from './in-unit-transaction'
import { lockSubordinate } from './lock-subordinate'

/**
 * 不同意更正: the name stays, and the unit reads why.
 * @throws UNIT_NOT_FOUND, CORRECTION_NOT_FOUND, CORRECTION_DECIDED
 */
export async function declineNameCorrection(
  ctx: ServiceContext<OperatorActor>,
  { correctionId, unitId, reason }: DeclineNameInput,
): Promise<UnitChange> {
  return inUnitTransaction(ctx, { action: 'name-correction-declined', unitId }, async (tx) => {
    const unit = await lockSubordinate(tx, ctx.actor, unitId)
    await closeNameCorrection(tx, ctx, { correctionId, unitId: unit.id, state: 'DECLINED', reason })
    return { unitId: unit.id, version: unit.version }
  })
}

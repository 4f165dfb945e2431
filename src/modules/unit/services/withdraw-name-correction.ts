import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { closeNameCorrection } from './close-name-correction'
import { inUnitTransaction } from './in-unit-transaction'
import { lockOwnUnit } from './lock-own-unit'

/**
 * The unit takes its request back while nobody has answered it. Twice changes nothing.
 * @throws NOT_LOGGED_IN, CORRECTION_NOT_FOUND, CORRECTION_DECIDED
 */
export async function withdrawNameCorrection(
  ctx: ServiceContext<OperatorActor>,
  { correctionId }: { correctionId: string },
): Promise<void> {
  const unitId = ctx.actor.unit.id
  await inUnitTransaction(ctx, { action: 'name-correction-withdrawn', unitId }, async (tx) => {
    await lockOwnUnit(tx, ctx.actor)
    await closeNameCorrection(tx, ctx, { correctionId, unitId, state: 'WITHDRAWN', reason: null })
  })
}

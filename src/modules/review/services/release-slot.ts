import type { z } from 'zod'
import { isFirstLevel, type OperatorActor } from '@/modules/account/actor'
import { releaseSlots } from '@/modules/quota/services/release-slots'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import type { releaseSlotInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { recordStanding } from './record-standing'

/**
 * The first level gives the place of an application that the province returned, and that it holds, to somebody else;
 * its next forward needs a free place again (workflow §6).
 * @throws NOT_FOUND, CHANGED_MEANWHILE, KEY_REUSED, NO_SLOT_TO_RELEASE
 */
export async function releaseSlot(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof releaseSlotInput>,
): Promise<TransitionResult> {
  return recordStanding(ctx, input, {
    type: 'SLOT_RELEASED',
    reason: input.reason,
    prepare: async (tx, { situation: { application } }) => {
      const { unit } = ctx.actor
      if (!isFirstLevel(unit) || application.holderUnitId !== unit.id) throw reviewErrors.NO_SLOT_TO_RELEASE()
      const indicatorIds = await releaseSlots(tx, application.id)
      if (indicatorIds.length === 0) throw reviewErrors.NO_SLOT_TO_RELEASE()
      return { details: { indicatorIds } }
    },
  })
}

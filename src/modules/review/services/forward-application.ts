import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import { takeSlots } from '@/modules/quota/services/take-slots'
import type { ServiceContext } from '@/server/service-context'
import type { forwardInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { freezeRecommendation } from './freeze-recommendation'
import { performTransition } from './perform-transition'

/**
 * 上报 → 通过: to the superior, with the unit's recommendation frozen as a revision; a first-level unit takes a place in
 * every indicator that counts the application (workflow §6).
 *
 * @throws FULL with the numbers, and what performTransition throws
 */
export async function forwardApplication(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof forwardInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, {
    action: 'forward',
    input: { opinionReconfirmed: input.opinionReconfirmed },
    prepare: async (tx, { situation: { quota } }) => {
      if (!quota) return {}
      const indicatorIds = await takeSlots(tx, { applicationId: input.applicationId, facts: quota, now: ctx.now })
      return { details: { indicatorIds } }
    },
    finish: (tx, found, event) => freezeRecommendation(tx, ctx, found, event),
  })
}

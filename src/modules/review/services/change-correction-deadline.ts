import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import { checkDeadlineChange } from '../rules/deadlines'
import type { changeDeadlineInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { recordStanding } from './record-standing'

/**
 * Moves the correction deadline of a returned application: the returner and provincial HR either way, the units on the
 * way down only earlier. Leaves an event and moves nothing else.
 * @throws NOT_FOUND, CHANGED_MEANWHILE, KEY_REUSED, NO_CORRECTION_DEADLINE, REFUSED
 */
export async function changeCorrectionDeadline(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof changeDeadlineInput>,
): Promise<TransitionResult> {
  return recordStanding(ctx, input, {
    type: 'DEADLINE_CHANGED',
    reason: input.reason,
    prepare: async (_tx, { situation }) => {
      const refusal = checkDeadlineChange(situation, input)
      if (refusal === 'notYours') throw reviewErrors.NO_CORRECTION_DEADLINE()
      if (refusal) throw reviewErrors.REFUSED({ guard: 'deadlineSound', refusals: [refusal] })
      const from = situation.application.correction?.deadline.toISOString() ?? null
      return {
        application: { correctionDeadline: input.correctionDeadline },
        details: { from, to: input.correctionDeadline.toISOString() },
      }
    },
  })
}

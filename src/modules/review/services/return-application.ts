import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { deadlineOfReturn } from '../rules/deadlines'
import type { returnInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'
import { addRemarks, checkRemarks } from './add-remarks'

/**
 * 退回, one level down the path, with the reason, remarks and one correction deadline.
 * @throws REMARKS_NOT_CARRIED, ATTACHMENT_UNKNOWN, and what performTransition throws
 */
export async function returnApplication(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof returnInput>,
): Promise<TransitionResult> {
  const { reason, correctionDeadline, shortDeadlineConfirmed, lateDeadlineConfirmed } = input
  return performTransition(ctx, input, {
    action: 'return',
    input: { reason, correctionDeadline, shortDeadlineConfirmed, lateDeadlineConfirmed },
    prepare: async (tx, { situation }) => {
      await checkRemarks(tx, ctx, input)
      const { deadline, byUnitId } = deadlineOfReturn(situation, correctionDeadline)
      return {
        application: { correctionDeadline: deadline, correctionByUnitId: byUnitId },
        details: { correctionDeadline: deadline.toISOString(), correctionByUnitId: byUnitId },
      }
    },
    finish: (tx, found, event) => addRemarks(tx, ctx, found, event, input),
  })
}

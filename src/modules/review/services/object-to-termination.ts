import type { z } from 'zod'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { objectToTerminationInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'

/** 对终止提出异议: the other party's request is off, the application goes on. @throws what performTransition throws */
export async function objectToTermination(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  input: z.output<typeof objectToTerminationInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, {
    action: 'objectToTermination',
    input: { reason: input.reason },
    finish: async (tx) => {
      await tx.terminationRequest.updateMany({
        where: { applicationId: input.applicationId, objectedAt: null, executedAt: null },
        data: { objectedAt: ctx.now, objectionReason: input.reason },
      })
    },
  })
}

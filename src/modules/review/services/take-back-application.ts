import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { takeBackInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'

/**
 * 收回: the owner reviews the last snapshot again, since a silent applicant is no dead end; his draft is kept. The
 * owner's own correction deadline is done with; one from above still binds the owner.
 * @throws what performTransition throws
 */
export async function takeBackApplication(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof takeBackInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, {
    action: 'takeBack',
    input: { reason: input.reason },
    prepare: async (_tx, { situation: { application } }) => {
      const isOwn = application.correction?.byUnitId === application.owningUnitId
      return isOwn ? { application: { correctionDeadline: null, correctionByUnitId: null } } : {}
    },
  })
}

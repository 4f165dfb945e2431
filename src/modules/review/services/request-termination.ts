import type { z } from 'zod'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { terminationParty } from '../rules/situation'
import type { requestTerminationInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'

const objectionHours = 24

/**
 * 终止申报 by applicant or owner: the other may object for 24 h, then the worker carries it out. Where the other has
 * asked already, both agree and it ends at once.
 * @throws what performTransition throws
 */
export async function requestTermination(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  input: z.output<typeof requestTerminationInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, {
    action: 'requestTermination',
    input: { reason: input.reason },
    finish: async (tx, { situation }) => {
      const requestedBy = terminationParty(situation)
      if (situation.termination || !requestedBy) return
      await tx.terminationRequest.create({
        data: {
          applicationId: input.applicationId,
          requestedBy,
          requestedByPersonId: ctx.actor.personId,
          reason: input.reason,
          requestedAt: ctx.now,
          executeAfter: new Date(ctx.now.getTime() + objectionHours * 3_600_000),
        },
        select: { id: true },
      })
    },
  })
}

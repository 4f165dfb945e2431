import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { rejectInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'

/** 不通过: ends this batch for the person (workflow §4). @throws what performTransition throws */
export async function rejectApplication(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof rejectInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, {
    action: 'reject',
    input: { reason: input.reason, typedName: input.typedName },
  })
}

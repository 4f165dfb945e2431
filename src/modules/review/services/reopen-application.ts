import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { reopenInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'

/** 撤销通过: an approved application goes back to the review of provincial HR. @throws what performTransition throws */
export async function reopenApplication(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof reopenInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, { action: 'reopen', input: { reason: input.reason } })
}

import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { recallInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'

/** 撤回: takes back a forward that the superior has not opened. @throws what performTransition throws */
export async function recallApplication(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof recallInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, { action: 'recall', input: {} })
}

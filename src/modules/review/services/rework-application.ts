import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { reworkInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'

/** 重新修改: re-opens the unit's own review of what its superior returned. @throws what performTransition throws */
export async function reworkApplication(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof reworkInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, { action: 'rework', input: {} })
}

import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { approveInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'

/**
 * 审核 → 通过: ready to forward at a unit, final at provincial HR (APPROVED is not selection).
 * @throws what performTransition throws
 */
export async function approveApplication(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof approveInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, { action: 'approve', input: {} })
}

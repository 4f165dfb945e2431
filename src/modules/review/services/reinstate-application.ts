import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { reinstateInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'

/** 撤销不通过: state and step are again what they were before the 不通过. @throws what performTransition throws */
export async function reinstateApplication(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof reinstateInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, { action: 'reinstate', input: { reason: input.reason } })
}

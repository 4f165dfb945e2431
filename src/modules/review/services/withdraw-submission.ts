import type { z } from 'zod'
import type { ApplicantActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { withdrawInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { performTransition } from './perform-transition'

/** 撤回修改: the applicant takes back a submit that the owner has not opened. Remarks and deadline stay as they were.
 * @throws what performTransition throws */
export async function withdrawSubmission(
  ctx: ServiceContext<ApplicantActor>,
  input: z.output<typeof withdrawInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, { action: 'withdraw', input: {} })
}

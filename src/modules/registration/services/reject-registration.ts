import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { RefuseRegistrationInput } from '../schema'
import { decideRegistration } from './decide-registration'

/**
 * 不通过: it ends here; the unit may be registered anew (workflow §3.2).
 * @throws REGISTRATION_NOT_FOUND, DECIDED_MEANWHILE, NOT_NOW
 */
export async function rejectRegistration(
  ctx: ServiceContext<OperatorActor>,
  { reason, ...seen }: RefuseRegistrationInput,
): Promise<{ version: number }> {
  const decision = { action: 'reject', what: '作“不通过”处理', audited: 'registration-rejected', reason } as const
  return decideRegistration(ctx, seen, decision, async () => ({}))
}

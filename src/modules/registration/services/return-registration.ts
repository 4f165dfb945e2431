import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { RefuseRegistrationInput } from '../schema'
import { decideRegistration } from './decide-registration'

/**
 * 退回修改: the registrant edits the same registration and sends it again (workflow §3.2).
 * @throws REGISTRATION_NOT_FOUND, DECIDED_MEANWHILE, NOT_NOW
 */
export async function returnRegistration(
  ctx: ServiceContext<OperatorActor>,
  { reason, ...seen }: RefuseRegistrationInput,
): Promise<{ version: number }> {
  const decision = { action: 'return', what: '退回', audited: 'registration-returned', reason } as const
  return decideRegistration(ctx, seen, decision, async () => ({}))
}

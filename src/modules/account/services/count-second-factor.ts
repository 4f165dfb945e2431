import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { accountErrors } from '../errors'
import { countLogin, type CountedLogin } from './count-login'

/** What codes of a person are counted under: apart from his passwords, with the same limits. */
export function secondFactorSubject(personId: string): string {
  return `second-factor:${personId}`
}

/**
 * Counts a try of a code or a recovery code before it is checked.
 * @throws SECOND_FACTOR_LOCKED
 */
export async function countSecondFactor(ctx: ServiceContext<PersonActor>): Promise<CountedLogin> {
  const counted = await countLogin(ctx, [secondFactorSubject(ctx.actor.personId)])
  if (counted.refused !== null) throw accountErrors.SECOND_FACTOR_LOCKED()
  return counted
}

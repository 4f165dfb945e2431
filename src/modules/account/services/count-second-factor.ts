import type { Database } from '@/server/db'
import { forgetUses } from '@/server/rate-limit'
import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { accountErrors } from '../errors'
import { loginLimits } from '../login-limits'
import { countCredentialTry, type CountedTry } from './count-credential-try'

/** Lets a person whose second factor is set up anew try at once. */
export async function unlockSecondFactor({ db, now }: { db: Database; now: Date }, personId: string): Promise<void> {
  await forgetUses(db, (await loginLimits({ db, now })).account, secondFactorSubject(personId))
}

/** What codes of a person are counted under: apart from his passwords, with the same limits. */
function secondFactorSubject(personId: string): string {
  return `second-factor:${personId}`
}

/**
 * Counts a try of a code or a recovery code before it is checked.
 * @throws SECOND_FACTOR_LOCKED
 */
export async function countSecondFactor(ctx: ServiceContext<PersonActor>): Promise<CountedTry> {
  const counted = await countCredentialTry(ctx, [secondFactorSubject(ctx.actor.personId)], null)
  if (counted.refused !== null) throw accountErrors.SECOND_FACTOR_LOCKED()
  return counted
}

import { recordAudit } from '@/modules/audit/services/record-audit'
import { block, countUse, forgetUses } from '@/server/rate-limit'
import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { loginLimits } from '../login-limits'
import type { CountedLogin } from './count-login'

/**
 * Counts a try of somebody who is logged in, before it is checked: under his own name only. What others behind his
 * address do wrong keeps him from nothing, and the address adds nothing to who he is.
 * @param subject what of him is tried
 * @returns null when it may not be tried any more for a time
 */
export async function countOwnTry(
  ctx: ServiceContext<PersonActor>,
  subject: string,
): Promise<Pick<CountedLogin, 'failed' | 'succeeded'> | null> {
  const { account, lockMinutes } = await loginLimits(ctx)
  const { isOver, isLast } = await countUse(ctx.db, account, subject)
  if (isOver) return null
  return {
    failed: async () => {
      if (!isLast) return
      await block(ctx.db, account, subject, lockMinutes)
      await recordAudit(ctx.db, ctx, {
        action: 'account-locked',
        objectType: 'Person',
        objectId: ctx.actor.personId,
        result: 'done',
        reason: 'TOO_MANY_FAILURES',
        details: { minutes: lockMinutes },
      })
    },
    succeeded: async () => {
      await forgetUses(ctx.db, account, subject)
    },
  }
}

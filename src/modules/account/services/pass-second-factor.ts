import { recordAudit } from '@/modules/audit/services/record-audit'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { accountErrors } from '../errors'
import type { Session } from '../session-shapes'
import { checkedStep } from './checked-step'
import { passSession } from './pass-session'

/**
 * A code of the authenticator app opens the session. Each works once: of two requests with the same code, in the same
 * moment too, one is refused.
 * @throws SECOND_FACTOR_NOT_BEGUN, CODE_WRONG, CODE_USED, CODE_CLOCK, SECOND_FACTOR_LOCKED, NOT_LOGGED_IN
 */
export async function passSecondFactor(
  ctx: ServiceContext<PersonActor>,
  session: Pick<Session, 'tokenHash'>,
  typed: { code: string },
): Promise<void> {
  const { personId } = ctx.actor
  const factor = await ctx.db.secondFactor.findUnique({ where: { personId } })
  if (factor === null || factor.confirmedAt === null) throw accountErrors.SECOND_FACTOR_NOT_BEGUN()
  const { secretCipher, lastStep } = factor
  const step = await checkedStep(ctx, { secret: decryptField(secretCipher), lastStep, isSetUp: true }, typed.code)
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { personId, secretCipher, lastStep: { lt: step } },
      data: { lastStep: step },
    })
    if (count === 0) throw accountErrors.CODE_USED()
    await passSession(tx, session, ctx.now)
    await recordAudit(tx, ctx, { action: 'second-factor-passed', result: 'done', reason: 'TOTP' })
  })
}

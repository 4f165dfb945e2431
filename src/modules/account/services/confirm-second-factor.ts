import { randomInt } from 'node:crypto'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { decryptField } from '@/server/field-encryption'
import { hashRecoveryCode } from '@/server/recovery-code-hash'
import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { accountErrors } from '../errors'
import { createRecoveryCodes } from '../rules/recovery-code'
import type { Session } from '../session-shapes'
import { checkedStep } from './checked-step'
import { passSession } from './pass-session'

/**
 * The first right code shows that the app has the secret: from now on it is asked for at each login. The session that
 * set it up is open at once.
 * @returns the recovery codes, which nobody sees again
 * @throws SECOND_FACTOR_NOT_BEGUN, SECOND_FACTOR_SET_UP when another window was faster, CODE_WRONG, CODE_CLOCK,
 *   SECOND_FACTOR_LOCKED, NOT_LOGGED_IN
 */
export async function confirmSecondFactor(
  ctx: ServiceContext<PersonActor>,
  session: Pick<Session, 'tokenHash'>,
  typed: { code: string },
): Promise<{ recoveryCodes: string[] }> {
  const { personId } = ctx.actor
  const factor = await ctx.db.secondFactor.findUnique({ where: { personId } })
  if (factor === null) throw accountErrors.SECOND_FACTOR_NOT_BEGUN()
  if (factor.confirmedAt !== null) throw accountErrors.SECOND_FACTOR_SET_UP()
  const { secretCipher, lastStep } = factor
  const step = await checkedStep(ctx, { secret: decryptField(secretCipher), lastStep, isSetUp: false }, typed.code)
  const recoveryCodes = createRecoveryCodes(randomInt)
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { personId, confirmedAt: null, secretCipher },
      data: {
        confirmedAt: ctx.now,
        lastStep: step,
        recoveryCodeHashes: recoveryCodes.map((code) => hashRecoveryCode(personId, code)),
      },
    })
    if (count === 0) throw accountErrors.SECOND_FACTOR_SET_UP()
    await passSession(tx, session, ctx.now)
    await recordAudit(tx, ctx, {
      action: 'second-factor-set-up',
      objectType: 'Person',
      objectId: personId,
      result: 'done',
    })
  })
  return { recoveryCodes }
}

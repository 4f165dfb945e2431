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

/**
 * Hands out new recovery codes, for a code of the app; those before work no more. That the session has passed is not
 * enough: one recovery code that somebody found would give him ten.
 * @returns the codes, which nobody sees again
 * @throws SECOND_FACTOR_NEEDED for a session that has not passed it; SECOND_FACTOR_NOT_BEGUN; CODE_WRONG, CODE_USED, CODE_CLOCK,
 *   SECOND_FACTOR_LOCKED
 */
export async function renewRecoveryCodes(
  ctx: ServiceContext<PersonActor>,
  { secondFactorAt }: Pick<Session, 'secondFactorAt'>,
  typed: { code: string },
): Promise<{ recoveryCodes: string[] }> {
  // Also where it is not required: whoever has not shown it must not get a way round it.
  if (secondFactorAt === null) throw accountErrors.SECOND_FACTOR_NEEDED()
  const { personId } = ctx.actor
  const factor = await ctx.db.secondFactor.findUnique({ where: { personId } })
  if (factor === null || factor.confirmedAt === null) throw accountErrors.SECOND_FACTOR_NOT_BEGUN()
  const { secretCipher, lastStep } = factor
  const step = await checkedStep(ctx, { secret: decryptField(secretCipher), lastStep, isSetUp: true }, typed.code)
  const recoveryCodes = createRecoveryCodes(randomInt)
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { personId, secretCipher, lastStep: { lt: step } },
      data: {
        lastStep: step,
        recoveryCodeHashes: recoveryCodes.map((code) => hashRecoveryCode(personId, code)),
      },
    })
    if (count === 0) throw accountErrors.CODE_USED()
    await recordAudit(tx, ctx, {
      action: 'recovery-codes-renewed',
      objectType: 'Person',
      objectId: personId,
      result: 'done',
    })
  })
  return { recoveryCodes }
}

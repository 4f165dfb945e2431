import { randomInt } from 'node:crypto'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { hashRecoveryCode } from '@/server/recovery-code-hash'
import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { accountErrors } from '../errors'
import { createRecoveryCodes } from '../rules/recovery-code'
import type { Session } from '../session-shapes'

/**
 * Hands out new recovery codes; those before work no more.
 * @returns the codes, which nobody sees again
 * @throws SECOND_FACTOR_NEEDED for a session that has not passed it; SECOND_FACTOR_NOT_BEGUN
 */
export async function renewRecoveryCodes(
  ctx: ServiceContext<PersonActor>,
  { secondFactorAt }: Pick<Session, 'secondFactorAt'>,
): Promise<{ recoveryCodes: string[] }> {
  // Also where it is not required: whoever has not shown it must not get a way round it.
  if (secondFactorAt === null) throw accountErrors.SECOND_FACTOR_NEEDED()
  const { personId } = ctx.actor
  const recoveryCodes = createRecoveryCodes(randomInt)
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.secondFactor.updateMany({
      where: { personId, confirmedAt: { not: null } },
      data: { recoveryCodeHashes: recoveryCodes.map((code) => hashRecoveryCode(personId, code)) },
    })
    if (count === 0) throw accountErrors.SECOND_FACTOR_NOT_BEGUN()
    await recordAudit(tx, ctx, {
      action: 'recovery-codes-renewed',
      objectType: 'Person',
      objectId: personId,
      result: 'done',
    })
  })
  return { recoveryCodes }
}

import { recordAudit } from '@/modules/audit/services/record-audit'
import { hashRecoveryCode } from '@/server/recovery-code-hash'
import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { accountErrors } from '../errors'
import { readRecoveryCode } from '../rules/recovery-code'
import type { Session } from '../session-shapes'
import { countSecondFactor } from './count-second-factor'
import { passSession } from './pass-session'

/**
 * Opens the session of somebody without his phone. Each code works once, also when sent twice at once.
 * @returns how many are left
 * @throws RECOVERY_CODE_WRONG, SECOND_FACTOR_LOCKED, NOT_LOGGED_IN
 */
export async function redeemRecoveryCode(
  ctx: ServiceContext<PersonActor>,
  session: Pick<Session, 'tokenHash'>,
  typed: { recoveryCode: string },
): Promise<{ left: number }> {
  const { personId } = ctx.actor
  const counted = await countSecondFactor(ctx)
  const code = readRecoveryCode(typed.recoveryCode)
  const hash = code === null ? '' : hashRecoveryCode(personId, code)
  const left = await ctx.db.$transaction(async (tx) => {
    const [used] = await tx.$queryRaw<{ left: number }[]>`
      UPDATE "SecondFactor" SET "recoveryCodeHashes" = array_remove("recoveryCodeHashes", ${hash})
       WHERE "personId" = ${personId}::uuid AND "confirmedAt" IS NOT NULL AND ${hash} = ANY("recoveryCodeHashes")
      RETURNING cardinality("recoveryCodeHashes") AS "left"`
    if (used === undefined) return null
    await passSession(tx, session, ctx.now)
    await recordAudit(tx, ctx, {
      action: 'second-factor-passed',
      result: 'done',
      reason: 'RECOVERY_CODE',
      details: { left: used.left },
    })
    return used.left
  })
  if (left !== null) {
    await counted.succeeded()
    return { left }
  }
  await counted.failed()
  await recordAudit(ctx.db, ctx, {
    action: 'second-factor-failed',
    objectType: 'Person',
    objectId: personId,
    result: 'refused',
    reason: 'RECOVERY_CODE',
  })
  throw accountErrors.RECOVERY_CODE_WRONG()
}

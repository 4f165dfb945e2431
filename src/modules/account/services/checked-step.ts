import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { accountErrors } from '../errors'
import { checkTotp, type CheckedCode } from '../rules/totp'
import { countSecondFactor } from './count-second-factor'

/**
 * The time step of a right code. Tries are counted before they are checked; a wrong one is audited.
 * @throws CODE_WRONG, CODE_USED, CODE_CLOCK, SECOND_FACTOR_LOCKED
 */
export async function checkedStep(
  ctx: ServiceContext<PersonActor>,
  factor: { secret: string; lastStep: number; isSetUp: boolean },
  typed: string,
): Promise<number> {
  const counted = await countSecondFactor(ctx)
  const checked = checkTotp(factor.secret, typed, { now: ctx.now, lastStep: factor.lastStep })
  if (checked.ok) {
    await counted.succeeded()
    return checked.step
  }
  await counted.failed()
  await recordAudit(ctx.db, ctx, {
    action: 'second-factor-failed',
    objectType: 'Person',
    objectId: ctx.actor.personId,
    result: 'refused',
    reason: checked.reason,
  })
  throw refusalFor(checked, factor.isSetUp)
}

function refusalFor(checked: Exclude<CheckedCode, { ok: true }>, isSetUp: boolean) {
  if (checked.reason === 'CLOCK') return accountErrors.CODE_CLOCK(checked.minutesOff)
  return checked.reason === 'USED' ? accountErrors.CODE_USED() : accountErrors.CODE_WRONG(isSetUp)
}

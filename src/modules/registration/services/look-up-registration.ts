import { recordAudit } from '@/modules/audit/services/record-audit'
import { parseMobile } from '@/modules/account/rules/mobile'
import { countTries } from '@/server/count-tries'
import { decryptField } from '@/server/field-encryption'
import { countUse } from '@/server/rate-limit'
import type { VisitorContext } from '../context'
import { registrationErrors } from '../errors'
import { lookUpLimits, registrationLimits } from '../limits'
import { readRegistrationNumber } from '../rules/registration-number'

/**
 * Opens a registration by its number and its mobile. The number can be guessed, so failures are counted, per address and
 * per number whether or not it exists; the words for a wrong number and a wrong mobile are the same.
 *
 * @throws LOOK_UP_FAILED, LOOK_UP_LOCKED; audited, but nothing that anybody could repeat without end
 */
export async function lookUpRegistration(
  ctx: VisitorContext,
  typed: { number: string; mobile: string },
): Promise<{ registrationId: string }> {
  const number = readRegistrationNumber(typed.number)
  const tries = await countTries(ctx, lookUpLimits, [number ?? typed.number])
  const registration = number === null ? null : await ctx.db.registration.findUnique({ where: { number } })
  const record = { action: 'registration-looked-up', objectType: 'Registration', objectId: registration?.id } as const
  if (tries.refused !== null) {
    const reason = 'LOOK_UP_LOCKED'
    if (await tries.isFirstRefusal()) await recordAudit(ctx.db, ctx, { ...record, result: 'refused', reason })
    throw registrationErrors.LOOK_UP_LOCKED()
  }
  const mobile = parseMobile(typed.mobile)
  const isRight = registration !== null && mobile.ok && decryptField(registration.mobileCipher) === mobile.number
  if (!isRight) {
    const { closedAddress, closedSubjects } = await tries.failed()
    const details = { closedAddress, closedNumber: closedSubjects.length > 0 }
    await recordAudit(ctx.db, ctx, { ...record, result: 'refused', reason: 'LOOK_UP_FAILED', details })
    throw registrationErrors.LOOK_UP_FAILED()
  }
  await tries.succeeded()
  const { isOver } = await countUse(ctx.db, registrationLimits.openingsNoted, `${registration.id} ${ctx.address}`)
  if (!isOver) await recordAudit(ctx.db, ctx, { ...record, result: 'done' })
  return { registrationId: registration.id }
}

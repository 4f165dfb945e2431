import { recordAudit } from '@/modules/audit/services/record-audit'
import { parseMobile } from '@/modules/account/rules/mobile'
import { addressSubject } from '@/server/address-subject'
import { decryptField } from '@/server/field-encryption'
import { block, countUse, forgetUses, giveBackUse } from '@/server/rate-limit'
import type { VisitorContext } from '../context'
import { registrationErrors } from '../errors'
import { lookUpLockMinutes, registrationLimits } from '../limits'
import { readRegistrationNumber } from '../rules/registration-number'

/**
 * Opens a registration by its number and its mobile. The number can be guessed, so failures are counted, per address and
 * per number whether or not it exists; the words for a wrong number and a wrong mobile are the same.
 *
 * @throws LOOK_UP_FAILED, LOOK_UP_LOCKED; audited
 */
export async function lookUpRegistration(
  ctx: VisitorContext,
  typed: { number: string; mobile: string },
): Promise<{ registrationId: string }> {
  const { lookUpAddress, lookUpNumber } = registrationLimits
  const number = readRegistrationNumber(typed.number)
  const subject = number ?? typed.number
  const from = ctx.address === null ? null : addressSubject(ctx.address)
  const ofAddress = from === null ? null : await countUse(ctx.db, lookUpAddress, from)
  const ofNumber = await countUse(ctx.db, lookUpNumber, subject)
  const registration = number === null ? null : await ctx.db.registration.findUnique({ where: { number } })
  const record = { action: 'registration-looked-up', objectType: 'Registration', objectId: registration?.id } as const
  const refuse = async (code: 'LOOK_UP_FAILED' | 'LOOK_UP_LOCKED') => {
    await recordAudit(ctx.db, ctx, { ...record, result: 'refused', reason: code })
    throw registrationErrors[code]()
  }
  if (ofAddress?.isOver || ofNumber.isOver) return refuse('LOOK_UP_LOCKED')

  const mobile = parseMobile(typed.mobile)
  const isRight = registration !== null && mobile.ok && decryptField(registration.mobileCipher) === mobile.number
  if (!isRight) {
    if (from !== null && ofAddress?.isLast) await block(ctx.db, lookUpAddress, from, lookUpLockMinutes)
    if (ofNumber.isLast) await block(ctx.db, lookUpNumber, subject, lookUpLockMinutes)
    return refuse('LOOK_UP_FAILED')
  }
  if (from !== null) await giveBackUse(ctx.db, lookUpAddress, from)
  await forgetUses(ctx.db, lookUpNumber, subject)
  await recordAudit(ctx.db, ctx, { ...record, result: 'done' })
  return { registrationId: registration.id }
}

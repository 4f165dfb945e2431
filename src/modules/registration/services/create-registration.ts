import { randomInt } from 'node:crypto'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { currentBatch } from '@/modules/batch/queries'
import { presentNotice } from '@/modules/privacy/queries'
import { chinaYear } from '@/lib/china-time'
import { addressSubject } from '@/server/address-subject'
import { decryptField, encryptField, lookupHash } from '@/server/field-encryption'
import { countUse } from '@/server/rate-limit'
import type { VisitorContext } from '../context'
import { registrationErrors } from '../errors'
import { registrationLimits } from '../limits'
import { registrationNumber, serialsPerYear } from '../rules/registration-number'
import type { CreateRegistrationInput } from '../schema'
import { inRegistrationTransaction } from './in-registration-transaction'
import { recordRegistrationEvent } from './record-registration-event'
import { columnsAsTyped, resolveTarget } from './resolve-target'

/**
 * Saves a registration for the first time and gives it its number at once: stamping takes days (workflow §3.1). Its
 * operator has accepted the privacy notice that holds now. The same request sent twice makes one. It is sent for review
 * later, by `submitRegistration`.
 *
 * @throws TOO_MANY_REGISTRATIONS, NOTICE_CHANGED, UNIT_NOT_ELIGIBLE, CODE_TAKEN, ALREADY_OPEN, KEY_REUSED
 */
export async function createRegistration(
  ctx: VisitorContext,
  input: CreateRegistrationInput,
): Promise<{ registrationId: string; number: string }> {
  const { operator } = input
  const { idNumber, mobile } = operator
  // The schema of a new one lets neither be left out.
  if (idNumber === null || mobile === null) throw registrationErrors.NUMBER_NEEDED()
  await countNew(ctx)
  return inRegistrationTransaction(ctx, { action: 'registration-saved', registrationId: null }, async (tx) => {
    const data = columnsOf(operator, lookupHash(operator.idType, idNumber))
    const earlier = await tx.registration.findUnique({ where: { id: input.requestKey } })
    if (earlier) {
      // Only who sends all of it again can be the same: the key alone opens nothing.
      const same = { ...data, ...columnsAsTyped(input.target) }
      const isSame =
        earlier.version === 0 &&
        earlier.state === 'DRAFT' &&
        decryptField(earlier.mobileCipher) === mobile &&
        Object.entries(same).every(([key, value]) => earlier[key as keyof typeof same] === value)
      if (!isSame) throw registrationErrors.KEY_REUSED()
      return { registrationId: earlier.id, number: earlier.number }
    }
    const { noticeVersion } = input.consent
    if ((await presentNotice(tx)).version !== noticeVersion) throw registrationErrors.NOTICE_CHANGED()
    const target = await resolveTarget(tx, input.target, null)
    const batch = await currentBatch(tx)
    const { id, number } = await tx.registration.create({
      data: {
        ...target,
        ...data,
        id: input.requestKey,
        number: registrationNumber(chinaYear(ctx.now), randomInt(serialsPerYear)),
        batchId: batch?.id ?? null,
        idNumberCipher: encryptField(idNumber),
        mobileCipher: encryptField(mobile),
        noticeVersion,
        consentedAt: ctx.now,
        createdAt: ctx.now,
        savedAt: ctx.now,
      },
      select: { id: true, number: true },
    })
    await recordRegistrationEvent(tx, ctx, { registrationId: id, toState: 'DRAFT' })
    await recordAudit(tx, ctx, {
      action: 'registration-saved',
      objectType: 'Registration',
      objectId: id,
      result: 'done',
      details: { unitId: target.unitId, isNewUnit: target.unitId === null },
    })
    return { registrationId: id, number }
  })
}

async function countNew({ db, address }: VisitorContext): Promise<void> {
  if (address === null) return
  const { isOver } = await countUse(db, registrationLimits.create, addressSubject(address))
  if (isOver) throw registrationErrors.TOO_MANY_REGISTRATIONS()
}

/** The operator's columns that stand as they are. */
function columnsOf({ name, idType, email, post, phone }: CreateRegistrationInput['operator'], idNumberHash: string) {
  return { personName: name, idType, idNumberHash, email, post, phone }
}

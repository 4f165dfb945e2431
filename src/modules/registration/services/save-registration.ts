import { recordAudit } from '@/modules/audit/services/record-audit'
import { isSameName } from '@/modules/account/rules/same-name'
import { decryptField, encryptField, lookupHash } from '@/server/field-encryption'
import { countUse } from '@/server/rate-limit'
import type { RegistrantContext } from '../context'
import { registrationErrors } from '../errors'
import { registrationLimits } from '../limits'
import type { SaveRegistrationInput } from '../schema'
import { inRegistrationTransaction } from './in-registration-transaction'
import { assertPossible, lockRegistration } from './lock-registration'
import { resolveTarget } from './resolve-target'

/**
 * Changes what was filled in, before it is sent or after it was returned. ID number and mobile left blank stay as they
 * are: the browser never gets them whole. A form stamped before does not count any more, nor does the consent of another
 * person.
 *
 * @throws NOT_NOW, CHANGED_MEANWHILE, NUMBER_NEEDED, UNIT_NOT_ELIGIBLE, CODE_TAKEN, ALREADY_OPEN,
 *   TOO_MANY_CHANGES
 */
export async function saveRegistration(
  ctx: RegistrantContext,
  { version, target, operator }: SaveRegistrationInput,
): Promise<{ version: number }> {
  const { registrationId } = ctx
  if ((await countUse(ctx.db, registrationLimits.save, registrationId)).isOver) {
    throw registrationErrors.TOO_MANY_CHANGES()
  }
  return inRegistrationTransaction(ctx, { action: 'registration-saved', registrationId }, async (tx) => {
    const before = await lockRegistration(tx, registrationId)
    assertPossible(before, 'edit', '保存')
    if (before.version !== version) throw registrationErrors.CHANGED_MEANWHILE()
    const { idType, idNumber, mobile, name, email, post, phone } = operator
    if (idNumber === null && idType !== before.idType) throw registrationErrors.NUMBER_NEEDED()
    const unit = await resolveTarget(tx, target, registrationId)
    const idNumberHash = idNumber === null ? before.idNumberHash : lookupHash(idType, idNumber)
    const data = { ...unit, personName: name, idType, idNumberHash, email, post, phone }
    const isSameMobile = mobile === null || mobile === decryptField(before.mobileCipher)
    const isSame =
      isSameMobile && Object.entries(data).every(([key, value]) => before[key as keyof typeof data] === value)
    if (isSame) return { version }
    // Nobody agrees for another person: he is asked when it is sent.
    const isSamePerson = idNumberHash === before.idNumberHash && isSameName(name, before.personName)
    const saved = await tx.registration.update({
      where: { id: registrationId, version },
      data: {
        ...data,
        ...(idNumber !== null && { idNumberCipher: encryptField(idNumber) }),
        ...(mobile !== null && { mobileCipher: encryptField(mobile) }),
        ...(!isSamePerson && { noticeVersion: null, consentedAt: null }),
        savedAt: ctx.now,
        version: { increment: 1 },
      },
      select: { version: true },
    })
    await recordAudit(tx, ctx, {
      action: 'registration-saved',
      objectType: 'Registration',
      objectId: registrationId,
      result: 'done',
      details: { unitId: unit.unitId, isNewUnit: unit.unitId === null },
    })
    return saved
  })
}

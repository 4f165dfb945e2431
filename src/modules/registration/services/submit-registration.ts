import { recordAudit } from '@/modules/audit/services/record-audit'
import { presentNotice } from '@/modules/privacy/queries'
import type { RegistrantContext } from '../context'
import { registrationErrors } from '../errors'
import { registrationMaterials } from '../queries/registration-materials'
import { missingParts } from '../rules/missing-parts'
import type { SubmitRegistrationInput } from '../schema'
import { inRegistrationTransaction } from './in-registration-transaction'
import { assertPossible, lockRegistration } from './lock-registration'
import { recordRegistrationEvent } from './record-registration-event'
import { assertEligible } from './resolve-target'

/**
 * Sends a registration to provincial HR, the first time or after its return. Sent twice it is sent once. Of two for one
 * unit the second is refused with the first one's number, also when they come in the same moment.
 *
 * @throws NOT_NOW, CHANGED_MEANWHILE, INCOMPLETE, NOTICE_CHANGED, UNIT_NOT_ELIGIBLE, CODE_TAKEN, ALREADY_OPEN
 */
export async function submitRegistration(
  ctx: RegistrantContext,
  { version, consent }: SubmitRegistrationInput,
): Promise<{ version: number }> {
  const { registrationId, now } = ctx
  return inRegistrationTransaction(ctx, { action: 'registration-submitted', registrationId }, async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    // The same click again: it was sent from just what this window showed.
    if (registration.state === 'PENDING' && registration.version === version + 1) return { version: version + 1 }
    const state = assertPossible(registration, 'submit', '提交')
    if (registration.version !== version) throw registrationErrors.CHANGED_MEANWHILE()
    const noticeVersion = consent?.noticeVersion ?? registration.noticeVersion
    if ((await presentNotice(tx)).version !== noticeVersion) throw registrationErrors.NOTICE_CHANGED()
    await assertEligible(tx, registration, registrationId)
    const files = await tx.supportingFile.findMany({
      where: { registrationId, removedAt: null },
      select: { kind: true, materialKey: true, createdAt: true },
    })
    const materials = await registrationMaterials(tx)
    const missing = missingParts({ savedAt: registration.savedAt, materials, files })
    if (missing.length > 0) throw registrationErrors.INCOMPLETE({ missing })

    const sent = await tx.registration.update({
      where: { id: registrationId, version },
      data: {
        state,
        version: { increment: 1 },
        submittedAt: now,
        ...(consent !== null && { noticeVersion, consentedAt: now }),
        decidedAt: null,
        decidedByPersonId: null,
        reason: null,
      },
      select: { version: true },
    })
    await recordRegistrationEvent(tx, ctx, { registrationId, toState: state })
    await recordAudit(tx, ctx, {
      action: 'registration-submitted',
      objectType: 'Registration',
      objectId: registrationId,
      result: 'done',
      details: { unitId: registration.unitId, files: files.length },
    })
    return sent
  })
}

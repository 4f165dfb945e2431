import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { registrationErrors } from '../errors'

/**
 * The whole ID number and mobile, to be compared with the stamped form; audited.
 * @throws REGISTRATION_NOT_FOUND, also for what was never sent
 */
export async function revealRegistrant(
  ctx: ServiceContext<OperatorActor>,
  registrationId: string,
): Promise<{ idNumber: string; mobile: string }> {
  const registration = await ctx.db.registration.findFirst({
    where: { id: registrationId, state: { not: 'DRAFT' } },
    select: { idNumberCipher: true, mobileCipher: true },
  })
  if (!registration) throw registrationErrors.REGISTRATION_NOT_FOUND()
  await recordAudit(ctx.db, ctx, {
    action: 'registration-numbers-shown',
    objectType: 'Registration',
    objectId: registrationId,
    result: 'done',
  })
  return { idNumber: decryptField(registration.idNumberCipher), mobile: decryptField(registration.mobileCipher) }
}

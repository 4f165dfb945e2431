import { recordAudit } from '@/modules/audit/services/record-audit'
import { supportingFileErrors } from '@/modules/supporting-file/errors'
import type { RegistrantContext } from '../context'
import { inRegistrationTransaction } from './in-registration-transaction'
import { assertPossible, lockRegistration } from './lock-registration'

/**
 * Takes a scan out of a registration. The stored file stays. Removing what is removed already changes nothing.
 * @returns the registration's version after it
 * @throws NOT_NOW, SUPPORTING_FILE_NOT_FOUND
 */
export async function removeRegistrationFile(ctx: RegistrantContext, fileId: string): Promise<{ version: number }> {
  const { registrationId } = ctx
  return inRegistrationTransaction(ctx, { action: 'registration-file-removed', registrationId }, async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    assertPossible(registration, 'edit', '删除')
    const file = await tx.supportingFile.findFirst({
      where: { id: fileId, registrationId },
      select: { removedAt: true },
    })
    if (!file) throw supportingFileErrors.SUPPORTING_FILE_NOT_FOUND()
    if (file.removedAt !== null) return { version: registration.version }
    await tx.supportingFile.update({ where: { id: fileId }, data: { removedAt: ctx.now } })
    const version = registration.version + 1
    await tx.registration.update({ where: { id: registrationId }, data: { version } })
    await recordAudit(tx, ctx, {
      action: 'registration-file-removed',
      objectType: 'Registration',
      objectId: registrationId,
      result: 'done',
    })
    return { version }
  })
}

import { recordAudit } from '@/modules/audit/services/record-audit'
import { supportingFileErrors } from '@/modules/supporting-file/errors'
import { storage } from '@/server/storage'
import type { RegistrantContext } from '../context'
import { inRegistrationTransaction } from './in-registration-transaction'
import { assertPossible, lockRegistration } from './lock-registration'
import { takeOutFiles } from './take-out-files'

/**
 * Takes a scan out of a registration. Where nobody was ever sent it, nothing of it stays; otherwise the stored file does,
 * and removing it again changes nothing.
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
    const gone = await takeOutFiles(tx, registration, { id: fileId, registrationId }, ctx.now)
    const version = registration.version + 1
    await tx.registration.update({ where: { id: registrationId }, data: { version } })
    await recordAudit(tx, ctx, {
      action: 'registration-file-removed',
      objectType: 'Registration',
      objectId: registrationId,
      result: 'done',
    })
    // Before the end: a row without its file can be removed again, a file without its row nobody finds.
    for (const { storageKey } of gone) await storage.remove(storageKey)
    return { version }
  })
}

import { recordAudit } from '@/modules/audit/services/record-audit'
import type { SupportingFileView } from '@/modules/supporting-file/schema'
import { keepFileFor, type SentFile } from '@/modules/supporting-file/services/keep-file'
import { addressSubject } from '@/server/address-subject'
import { countUse } from '@/server/rate-limit'
import { storage } from '@/server/storage'
import type { RegistrantContext } from '../context'
import { registrationErrors } from '../errors'
import { maxFilesPerSlot, registrationLimits } from '../limits'
import { registrationMaterials } from '../queries/registration-materials'
import { assertPossible, lockRegistration } from './lock-registration'
import { takeOutFiles } from './take-out-files'

export interface RegistrationUpload extends SentFile {
  kind: 'STAMPED_FORM' | 'REGISTRATION_MATERIAL'
  materialKey: string
}

/**
 * Takes a scan into a registration that its registrant may edit. A stamped form that shows older data goes when a new
 * one comes; where nobody was ever sent it, with its bytes.
 *
 * @returns the file, and the registration's version after it
 * @throws NOT_NOW, UPLOAD_SLOT_UNKNOWN, TOO_MANY_FILES, TOO_MANY_CHANGES, TOO_MUCH_SENT, UPLOAD_INVALID,
 *   UPLOAD_TOO_LARGE
 */
export async function keepRegistrationFile(
  ctx: RegistrantContext,
  { kind, materialKey: key, ...sent }: RegistrationUpload,
): Promise<{ file: SupportingFileView; version: number }> {
  const { registrationId, now } = ctx
  if ((await countUse(ctx.db, registrationLimits.upload, registrationId)).isOver) {
    throw registrationErrors.TOO_MANY_CHANGES()
  }
  const material = (await registrationMaterials(ctx.db)).find((one) => one.key === key)
  if ((kind === 'REGISTRATION_MATERIAL') !== (material !== undefined)) throw registrationErrors.UPLOAD_SLOT_UNKNOWN()
  const slot = { kind, registrationId, materialKey: material?.key ?? null }
  let version = 0
  let replaced: { storageKey: string }[] = []
  const file = await keepFileFor(ctx, slot, sent, {
    sender: ctx.address === null ? registrationId : addressSubject(ctx.address),
    before: async (tx) => {
      const registration = await lockRegistration(tx, registrationId)
      assertPossible(registration, 'edit', '上传')
      if (kind === 'STAMPED_FORM') {
        const outdated = { ...slot, removedAt: null, createdAt: { lt: registration.savedAt } }
        replaced = await takeOutFiles(tx, registration, outdated, now)
      }
      const count = await tx.supportingFile.count({ where: { ...slot, removedAt: null } })
      if (count >= maxFilesPerSlot) throw registrationErrors.TOO_MANY_FILES({ maxFiles: maxFilesPerSlot })
      version = registration.version + 1
      await tx.registration.update({ where: { id: registrationId }, data: { version } })
      await recordAudit(tx, ctx, {
        action: 'registration-file-added',
        objectType: 'Registration',
        objectId: registrationId,
        result: 'done',
        details: { kind },
      })
    },
    ...(material && { label: material.label }),
  })
  for (const { storageKey } of replaced) await storage.remove(storageKey)
  return { file, version }
}

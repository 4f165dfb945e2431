import { formatBytes } from '@/lib/file-size'
import { harmlessFileName } from '@/lib/harmless-file-name'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { countUse, isUsedUp } from '@/server/rate-limit'
import type { ServiceContext } from '@/server/service-context'
import { takeInFile, type StoredFile } from '@/server/uploads/take-in-file'
import { applicationErrors } from '../errors'
import type { AttachmentDefinition } from '../rules/form-definition/definition-types'
import type { FormAttachment } from '../schema'
import { attachmentKilobytesPerDay, uploadsPerDay } from '../upload-budget'
import { assertMayUpload, type UploadPlace } from './assert-may-upload'
import { lockApplication } from './lock-application'

export interface Upload extends UploadPlace {
  fileName: string
  /** The file of the same place that this one stands in for. */
  replaces: string | null
  bytes: AsyncIterable<Uint8Array>
}

/**
 * Takes a file into a form: permission and state, then the file within the kind's limits. Nothing stays behind when it
 * is refused.
 *
 * @throws NOT_FOUND, UPLOAD_NOT_ALLOWED, UPLOAD_INVALID, UPLOAD_TOO_LARGE, UPLOADS_BUSY, TOO_MANY_FILES, TOO_MUCH_SENT
 */
export async function storeAttachment(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  upload: Upload,
): Promise<FormAttachment> {
  const { kind } = await assertMayUpload(ctx.db, ctx.actor, upload, ctx.now)
  const sender = `person:${ctx.actor.personId}`
  // Before the work: a refused file costs an inspection too.
  if (
    (await countUse(ctx.db, uploadsPerDay, sender)).isOver ||
    (await isUsedUp(ctx.db, attachmentKilobytesPerDay, sender))
  ) {
    throw tooMuchSent()
  }
  return takeInFile(upload.bytes, kind, 'attachments', async (file) => {
    const kilobytes = Math.ceil(file.sizeBytes / 1024)
    if ((await countUse(ctx.db, attachmentKilobytesPerDay, sender, kilobytes)).isOver) throw tooMuchSent()
    return addRow(ctx, upload, kind, file)
  })
}

const tooMuchSent = () =>
  applicationErrors.TOO_MUCH_SENT({
    mostFiles: uploadsPerDay.uses,
    most: formatBytes(attachmentKilobytesPerDay.uses * 1024),
  })

async function addRow(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  upload: Upload,
  kind: AttachmentDefinition,
  file: StoredFile,
): Promise<FormAttachment> {
  const { applicationId, rowId } = upload
  return ctx.db.$transaction(async (tx) => {
    // The upload took its time: who sends it and who holds the application are asked again, and counting goes one after another.
    await lockApplication(tx, ctx.actor, applicationId)
    const { unitId } = await assertMayUpload(tx, ctx.actor, upload, ctx.now)
    const place = { applicationId, unitId, kind: kind.key, rowId, removedAt: null }
    if (upload.replaces !== null) {
      await tx.attachment.updateMany({ where: { ...place, id: upload.replaces }, data: { removedAt: ctx.now } })
    } else if (kind.maxFiles === 1) {
      await tx.attachment.updateMany({ where: place, data: { removedAt: ctx.now } })
    }
    const count = await tx.attachment.count({ where: place })
    if (count >= kind.maxFiles) throw applicationErrors.TOO_MANY_FILES({ label: kind.label, maxFiles: kind.maxFiles })
    const { personId } = ctx.actor
    const fileName = harmlessFileName(upload.fileName, file.contentType)
    return tx.attachment.create({
      data: { ...place, ...file, fileName, uploadedByPersonId: personId, createdAt: ctx.now },
      select: { id: true, kind: true, rowId: true, fileName: true, contentType: true, sizeBytes: true },
    })
  })
}

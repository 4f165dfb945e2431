import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { storage } from '@/server/storage'
import { applicationErrors } from '../errors'
import { harmlessFileName } from '../rules/file-name'
import type { AttachmentDefinition } from '../rules/form-definition/definition-types'
import type { FormAttachment } from '../schema'
import { assertMayUpload, type UploadPlace } from './assert-may-upload'
import { inspectFile } from './inspect-file'
import { lockApplication } from './lock-application'
import { receiveStream } from './receive-stream'

export interface Upload extends UploadPlace {
  fileName: string
  /** The file of the same place that this one stands in for. */
  replaces: string | null
  bytes: AsyncIterable<Uint8Array>
}

/**
 * Takes a file into a form: permission and state → stream to a temporary file within the kind's size limit → type by
 * content, made harmless → hash → store → row. Nothing stays behind when it is refused.
 *
 * @throws NOT_FOUND, UPLOAD_NOT_ALLOWED, UPLOAD_INVALID, UPLOAD_TOO_LARGE, TOO_MANY_FILES
 */
export async function storeAttachment(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  upload: Upload,
): Promise<FormAttachment> {
  const { kind } = await assertMayUpload(ctx.db, ctx.actor, upload, ctx.now)
  const path = await storage.temporaryPath()
  try {
    await receiveStream(upload.bytes, path, kind.maxBytes)
    const contentType = await inspectFile(path, kind)
    const stored = { contentType, sizeBytes: (await stat(path)).size, sha256: await sha256Of(path) }
    const storageKey = `attachments/${randomUUID()}`
    await storage.keep(path, storageKey)
    return await addRow(ctx, upload, kind, { ...stored, storageKey }).catch(async (error: unknown) => {
      await storage.remove(storageKey)
      throw error
    })
  } finally {
    await rm(path, { force: true })
  }
}

type StoredFile = { contentType: string; sizeBytes: number; sha256: string; storageKey: string }

async function addRow(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  upload: Upload,
  kind: AttachmentDefinition,
  file: StoredFile,
): Promise<FormAttachment> {
  const { applicationId, rowId } = upload
  return ctx.db.$transaction(async (tx) => {
    // The upload took its time: who holds the application is asked again, and counting goes one after another.
    await lockApplication(tx, applicationId)
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

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

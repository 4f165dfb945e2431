import type { Attachment } from '@/generated/prisma/client'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { storage } from '@/server/storage'
import { uploadErrors } from '@/server/uploads/upload-errors'
import { applicationErrors } from '../errors'
import { reachedBy } from '../queries'
import { recordOpening } from './record-opening'

export interface OpenedAttachment {
  fileName: string
  contentType: string
  sizeBytes: number
  storageKey: string
  /** Own files may be saved; units above the owner only look (workflow §8). */
  mayDownload: boolean
}

/**
 * A file for somebody who may see it: the applicant his own; a unit that the application has reached, and the
 * province, what was submitted and what units below have forwarded. A unit's look is recorded; at anything but its own
 * papers it is an opening of the application.
 *
 * @throws ATTACHMENT_NOT_FOUND, also when it exists but is not for this actor; FILE_MISSING
 */
export async function openAttachment(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  attachmentId: string,
): Promise<OpenedAttachment> {
  const { actor } = ctx
  if (actor.role === 'APPLICANT') {
    const where = { id: attachmentId, unitId: null, application: { applicantId: actor.applicantId } }
    const file = await ctx.db.attachment.findFirst({ where, select: fileColumns })
    if (!file) throw applicationErrors.ATTACHMENT_NOT_FOUND()
    return stored({ ...file, mayDownload: true })
  }
  return stored(await ctx.db.$transaction((tx) => openForUnit(tx, { ...ctx, actor }, attachmentId)))
}

const fileColumns = { fileName: true, contentType: true, sizeBytes: true, storageKey: true }

async function stored(file: OpenedAttachment): Promise<OpenedAttachment> {
  if (!(await storage.exists(file.storageKey))) throw uploadErrors.FILE_MISSING()
  return file
}

/** Recorded under the row lock before it is read: of a look and a recall at once, one comes first. */
async function openForUnit(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  attachmentId: string,
): Promise<OpenedAttachment> {
  const { actor } = ctx
  const named = await tx.attachment.findUnique({
    where: { id: attachmentId },
    select: { applicationId: true, unitId: true },
  })
  if (!named) throw applicationErrors.ATTACHMENT_NOT_FOUND()
  if (named.unitId !== actor.unit.id) await recordOpening(tx, ctx, named.applicationId)
  const file = await tx.attachment.findFirst({
    where: { id: attachmentId, application: reachedBy(actor) },
    include: { application: { select: { owningUnitId: true } } },
  })
  if (!file || !(await isShownTo(tx, actor, file))) throw applicationErrors.ATTACHMENT_NOT_FOUND()
  const { applicationId, fileName, contentType, sizeBytes, storageKey, application } = file
  await recordAudit(tx, ctx, {
    action: 'attachment-viewed',
    objectType: 'Attachment',
    objectId: attachmentId,
    result: 'done',
    details: { applicationId },
  })
  const mayDownload = actor.role === 'PROVINCIAL_HR' || application.owningUnitId === actor.unit.id
  return { fileName, contentType, sizeBytes, storageKey, mayDownload }
}

/** What the applicant has not submitted yet is his alone; a unit's statement is its own until it forwards it. */
async function isShownTo(tx: Transaction, { unit }: OperatorActor, file: Attachment): Promise<boolean> {
  if (file.unitId === null) return isInSubmission(tx, file)
  return file.unitId === unit.id || isForwardedTo(tx, unit.id, file)
}

async function isInSubmission(tx: Transaction, { id, applicationId }: Attachment): Promise<boolean> {
  const named = JSON.stringify([{ attachmentId: id }])
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Submission" WHERE "applicationId" = ${applicationId}::uuid AND "attachments" @> ${named}::jsonb LIMIT 1`
  return rows.length > 0
}

/** Named by a revision of a unit below: papers go up, a superior's do not come down. */
async function isForwardedTo(
  tx: Transaction,
  readerUnitId: string,
  { id, applicationId, unitId }: Attachment,
): Promise<boolean> {
  const named = JSON.stringify({ attachments: [{ id }] })
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Recommendation" theirs
      JOIN "RecommendationRevision" revision ON revision."recommendationId" = theirs."id"
      JOIN "ApplicationStep" below ON below."applicationId" = theirs."applicationId" AND below."unitId" = theirs."unitId"
      JOIN "ApplicationStep" own
        ON own."applicationId" = theirs."applicationId" AND own."unitId" = ${readerUnitId}::uuid
    WHERE theirs."applicationId" = ${applicationId}::uuid AND theirs."unitId" = ${unitId}::uuid
      AND below."position" < own."position" AND revision."content" @> ${named}::jsonb LIMIT 1`
  return rows.length > 0
}

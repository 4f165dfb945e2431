import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { applicationErrors } from '../errors'

export interface OpenedAttachment {
  fileName: string
  contentType: string
  sizeBytes: number
  storageKey: string
  /** Own files may be saved; units above the owner only look (workflow §8). */
  mayDownload: boolean
}

/**
 * A file for somebody who may see it: the applicant his own; units on the pinned path and the province what was
 * submitted and what units added. A unit's look is recorded.
 *
 * @throws ATTACHMENT_NOT_FOUND, also when it exists but is not for this actor
 */
export async function openAttachment(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  attachmentId: string,
): Promise<OpenedAttachment> {
  const { actor } = ctx
  const file = await ctx.db.attachment.findFirst({
    where: {
      id: attachmentId,
      ...(actor.role === 'APPLICANT'
        ? { unitId: null, application: { applicantId: actor.applicantId } }
        : { application: { steps: { some: { unitId: actor.unit.id } } } }),
    },
    include: { application: { select: { owningUnitId: true } } },
  })
  if (!file) throw applicationErrors.ATTACHMENT_NOT_FOUND()
  const { fileName, contentType, sizeBytes, storageKey, application } = file
  if (actor.role === 'APPLICANT') return { fileName, contentType, sizeBytes, storageKey, mayDownload: true }

  // What the applicant has added since, and not yet submitted, is his alone.
  const isSubmitted = file.unitId !== null || (await isInSubmission(ctx, file.applicationId, attachmentId))
  if (!isSubmitted) throw applicationErrors.ATTACHMENT_NOT_FOUND()
  await ctx.db.$transaction((tx) =>
    recordAudit(tx, ctx, {
      action: 'attachment-viewed',
      objectType: 'Attachment',
      objectId: attachmentId,
      result: 'done',
      details: { applicationId: file.applicationId },
    }),
  )
  const mayDownload = actor.role === 'PROVINCIAL_HR' || application.owningUnitId === actor.unit.id
  return { fileName, contentType, sizeBytes, storageKey, mayDownload }
}

async function isInSubmission(ctx: ServiceContext, applicationId: string, attachmentId: string): Promise<boolean> {
  const named = JSON.stringify([{ attachmentId }])
  const rows = await ctx.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Submission" WHERE "applicationId" = ${applicationId}::uuid AND "attachments" @> ${named}::jsonb LIMIT 1`
  return rows.length > 0
}

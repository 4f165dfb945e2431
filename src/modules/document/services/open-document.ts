import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { recordOpening } from '@/modules/application/services/record-opening'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { dictionaryLabel } from '@/modules/dictionary/rules/dictionaries'
import type { ServiceContext } from '@/server/service-context'
import { storage } from '@/server/storage'
import { documentErrors } from '../errors'
import { requirePaperHead } from '../queries'
import { contentKey } from '../rules/content-key'
import { paperFileName } from '../rules/file-name'
import { loadPaper } from './load-paper'
import { paperRequest } from './request-document'

export interface OpenedDocument {
  fileName: string
  storageKey: string
  sizeBytes: number
}

/**
 * A finished paper, for whoever may have just this one now: the permission is checked again, and what it prints must
 * be what this actor would be given at this moment (so nobody opens a draft, or opinions, made for somebody else).
 * Recorded as an export; for a unit, whichever part it is and whether shown or saved, an opening of the application.
 *
 * @throws NOT_FOUND; PART_NOT_ALLOWED; OUTDATED; NOT_READY; FILE_MISSING
 */
export async function openDocument(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  documentId: string,
): Promise<OpenedDocument> {
  const opened = await ctx.db.$transaction(async (tx) => {
    const document = await tx.document.findUnique({ where: { id: documentId } })
    if (!document) throw documentErrors.NOT_FOUND()
    const { applicationId, part, submissionNumber } = document
    const { actor } = ctx
    if (actor.role !== 'APPLICANT') await recordOpening(tx, { ...ctx, actor }, applicationId)
    const { head } = await requirePaperHead(tx, actor, applicationId, part)
    const request = paperRequest(actor, head, { part, isSubmitted: submissionNumber > 0 })
    const loaded = await loadPaper(tx, request, ctx.now)
    if (!loaded || contentKey(loaded.paper) !== document.contentKey) throw documentErrors.OUTDATED()
    const { status, storageKey, sizeBytes } = document
    if (status !== 'READY' || storageKey === null || sizeBytes === null) throw documentErrors.NOT_READY()
    await recordAudit(tx, ctx, {
      action: 'document-exported',
      objectType: 'Document',
      objectId: documentId,
      result: 'done',
      details: { applicationId, part, submissionNumber },
    })
    return { head, storageKey, sizeBytes }
  })
  const { head, ...file } = opened
  if (!(await storage.exists(file.storageKey))) {
    await ctx.db.document.updateMany({ where: { id: documentId, status: 'READY' }, data: { status: 'FAILED' } })
    throw documentErrors.FILE_MISSING()
  }
  const fileName = paperFileName({
    unitName: head.owningUnit.name,
    applicantName: head.applicant.person.name,
    categoryLabel: head.category === null ? '草稿' : dictionaryLabel('category', head.category),
  })
  return { fileName, ...file }
}

import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { isEditable } from '@/modules/application/rules/application-state'
import type { Transaction } from '@/server/db'
import { sendJob } from '@/server/jobs'
import type { ServiceContext } from '@/server/service-context'
import { documentErrors } from '../errors'
import { documentView, requirePaperHead, type PaperHead } from '../queries'
import { contentKey } from '../rules/content-key'
import type { DocumentView, RequestDocumentInput } from '../schema'
import { loadPaper, type PaperRequest } from './load-paper'

/**
 * Finds the paper of what stands now, or has it made in the worker; the same content is made once, whoever asks how
 * often. A paper that failed is tried anew.
 *
 * @throws NOT_FOUND; PART_NOT_ALLOWED (workflow §8: personal data of other units' applicants never)
 */
export async function requestDocument(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  input: RequestDocumentInput,
): Promise<DocumentView> {
  return ctx.db.$transaction(async (tx) => {
    const { head } = await requirePaperHead(tx, ctx.actor, input.applicationId, input.part)
    const request = paperRequest(ctx.actor, head, input)
    const loaded = await loadPaper(tx, request, ctx.now)
    if (!loaded) throw documentErrors.NOT_FOUND()
    const { applicationId, part, submissionNumber, viewerUnitId } = request
    const key = { applicationId, part, contentKey: contentKey(loaded.paper) }
    const created = await tx.document.createMany({
      data: { ...key, submissionNumber, createdAt: ctx.now },
      skipDuplicates: true,
    })
    const document = await tx.document.findUniqueOrThrow({ where: { applicationId_part_contentKey: key } })
    if (created.count > 0 || (await startAgain(tx, document.id, ctx.now))) {
      await sendJob(tx, 'render-document', { documentId: document.id, ...(viewerUnitId && { viewerUnitId }) })
      return documentView({ ...document, status: 'PENDING', failure: null })
    }
    return documentView(document)
  })
}

/** Which paper this actor gets: the applicant, while he has the form, his draft. */
export function paperRequest(
  actor: ApplicantActor | OperatorActor,
  head: PaperHead,
  { part, isSubmitted }: Pick<RequestDocumentInput, 'part' | 'isSubmitted'>,
): PaperRequest {
  const isDraft = actor.role === 'APPLICANT' && isEditable(head.state) && !isSubmitted
  return {
    applicationId: head.applicationId,
    part,
    submissionNumber: isDraft ? 0 : head.submissionNumber,
    viewerUnitId: actor.role === 'OPERATOR' ? actor.unit.id : null,
  }
}

const abandonedAfterMs = 10 * 60_000

/** A failed paper, or one whose worker was lost, is pending anew; of two who ask at once only one starts it. */
async function startAgain(tx: Transaction, documentId: string, now: Date): Promise<boolean> {
  const abandonedBefore = new Date(now.getTime() - abandonedAfterMs)
  const started = await tx.document.updateMany({
    where: {
      id: documentId,
      OR: [{ status: 'FAILED' }, { status: 'PENDING', createdAt: { lt: abandonedBefore } }],
    },
    data: { status: 'PENDING', failure: null, createdAt: now },
  })
  return started.count > 0
}

import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { renderPaper } from '@/modules/document/paper/render-paper'
import { documentStatus } from '@/modules/document/queries'
import type { DocumentView } from '@/modules/document/schema'
import { renderDocument, type RenderContext } from '@/modules/document/services/render-document'
import { requestDocument } from '@/modules/document/services/request-document'
import { storage } from '@/server/storage'
import type { ServiceContext } from '@/server/service-context'
import { examplePhoto } from '../../../prisma/seed/example-files'
import { readPdf } from '../read-pdf'
import type { Candidate } from './applications'
import { roundNow, type Round } from './round'

type AnyContext = ServiceContext<ApplicantActor | OperatorActor>
type Part = DocumentView['part']

/** Asking for papers in a round and doing the worker's part. */
export function paperDesk(round: Round) {
  const ask = (ctx: AnyContext, { applicationId }: Candidate, part: Part, isSubmitted = false): Promise<DocumentView> =>
    requestDocument(ctx, { applicationId, part, isSubmitted })

  const jobsOf = (documentId: string) =>
    round.db.$queryRaw<{ data: { documentId: string; viewerUnitId?: string } }[]>`
      SELECT data FROM pgboss.job WHERE name = 'render-document' AND data->>'documentId' = ${documentId}
      ORDER BY created_on DESC`

  /** The newest job of this paper, as the worker would do it. */
  const work = async (documentId: string, changes: Partial<RenderContext> = {}): Promise<void> => {
    const [job] = await jobsOf(documentId)
    if (!job) throw new Error('no job')
    const context = { db: round.db, now: roundNow, isLastAttempt: false, render: renderPaper, ...changes }
    await renderDocument(context, job.data)
  }

  /** Asks for the paper and does the worker's job. */
  const make = async (
    ctx: AnyContext,
    candidate: Candidate,
    part: Part,
    isSubmitted = false,
  ): Promise<DocumentView> => {
    const { documentId } = await ask(ctx, candidate, part, isSubmitted)
    await work(documentId)
    return documentStatus(round.db, ctx.actor, documentId)
  }

  const statusOf = (documentId: string) => documentStatus(round.db, round.actors.employer, documentId)

  const textOf = async ({ documentId }: DocumentView): Promise<string> =>
    (await readPdf(await storage.read(`documents/${documentId}.pdf`))).map(({ text }) => text).join('')

  /** Gives the photo of the candidate its bytes. */
  const storePhoto = async ({ applicationId }: Candidate, bytes?: Uint8Array): Promise<void> => {
    const { storageKey } = await round.db.attachment.findFirstOrThrow({ where: { applicationId, kind: 'photo' } })
    await storage.write(storageKey, bytes ?? (await examplePhoto()))
  }

  return { ask, jobsOf, work, make, statusOf, textOf, storePhoto }
}

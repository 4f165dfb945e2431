import type { DocumentPart, EventType } from '@/generated/prisma/enums'
import type { Actor } from '@/modules/account/actor'
import type { Database, Transaction } from '@/server/db'
import { documentErrors } from './errors'
import { mayGetPart, paperRelation, partsByRelation, type PaperRelation } from './rules/document-parts'
import type { DocumentView } from './schema'

type Reader = Database | Transaction

/** An application as papers need it: who may have one, and of what. */
export type PaperHead = NonNullable<Awaited<ReturnType<typeof findPaperHead>>>

export async function findPaperHead(db: Reader, applicationId: string) {
  const row = await db.application.findUnique({
    where: { id: applicationId },
    select: {
      id: true,
      applicantId: true,
      owningUnitId: true,
      state: true,
      category: true,
      submissionNumber: true,
      owningUnit: { select: { name: true } },
      applicant: { select: { person: { select: { name: true } } } },
      steps: { orderBy: { position: 'asc' }, select: { unitId: true, status: true, position: true } },
      events: {
        where: { toUnitId: { not: null } },
        orderBy: { number: 'asc' },
        select: { toUnitId: true, type: true },
      },
    },
  })
  if (!row) return null
  return { ...row, applicationId: row.id, reachedUnitIds: reachedUnits(row) }
}

interface Reach {
  owningUnitId: string
  steps: { unitId: string }[]
  events: { toUnitId: string | null; type: EventType }[]
}

/**
 * As for the dossier: whom it ever came to on the path that it has, whatever became of it since; an owner, since it was
 * submitted to him.
 */
function reachedUnits({ owningUnitId, steps, events }: Reach): string[] {
  const submittedTo = events.findLast(({ type }) => type === 'SUBMITTED')?.toUnitId
  const reached = new Set(events.map(({ toUnitId }) => toUnitId))
  return steps
    .map(({ unitId }) => unitId)
    .filter((unitId) => reached.has(unitId) && (unitId !== owningUnitId || unitId === submittedTo))
}

/** The parts that the pages offer this actor: those that `requirePaperHead` would let him have. */
export async function offeredParts(db: Reader, actor: Actor, applicationId: string): Promise<readonly DocumentPart[]> {
  const head = await findPaperHead(db, applicationId)
  return head ? partsByRelation[paperRelation(actor, head)] : []
}

/**
 * The application, when this actor may have this part of it.
 * @throws NOT_FOUND, also when it is not for this actor; PART_NOT_ALLOWED
 */
export async function requirePaperHead(
  db: Reader,
  actor: Actor,
  applicationId: string,
  part: DocumentView['part'],
): Promise<{ head: PaperHead; relation: PaperRelation }> {
  const head = await findPaperHead(db, applicationId)
  const relation = head ? paperRelation(actor, head) : 'NONE'
  if (!head || relation === 'NONE') throw documentErrors.NOT_FOUND()
  if (!mayGetPart(relation, part)) throw documentErrors.PART_NOT_ALLOWED({ why: partRefusals[part] })
  return { head, relation }
}

/**
 * A paper's state, for whoever may have that part.
 * @throws NOT_FOUND; PART_NOT_ALLOWED
 */
export async function documentStatus(db: Reader, actor: Actor, documentId: string): Promise<DocumentView> {
  const document = await db.document.findUnique({ where: { id: documentId } })
  if (!document) throw documentErrors.NOT_FOUND()
  const { relation } = await requirePaperHead(db, actor, document.applicationId, document.part)
  // The draft is the applicant's alone.
  if (document.submissionNumber === 0 && relation !== 'APPLICANT') throw documentErrors.NOT_FOUND()
  return documentView(document)
}

type DocumentRow = Omit<DocumentView, 'documentId' | 'address'> & { id: string }

export function documentView(row: DocumentRow): DocumentView {
  const { id, part, submissionNumber, status, failure, pages, sizeBytes } = row
  return { documentId: id, part, submissionNumber, status, failure, pages, sizeBytes, address: `/api/documents/${id}` }
}

const partRefusals: Record<DocumentView['part'], string> = {
  PERSONAL: '非本单位申报人的个人信息部分不能导出，只能导出组织推荐部分。',
  RECOMMENDATION: '组织推荐部分由推荐单位导出，申报人只能导出本人的个人信息部分。',
}

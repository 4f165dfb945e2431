import { fieldText } from '@/modules/application/rules/form-content'
import { loadDraftForm, loadHead, submittedForm } from '@/modules/application/queries'
import { dictionaryLabel } from '@/modules/dictionary/rules/dictionaries'
import type { Database, Transaction } from '@/server/db'
import { composePersonalPart, type PersonalPartSource } from '../rules/compose-personal-part'
import { composeRecommendationPart } from '../rules/compose-recommendation-part'
import type { PrintedPaper } from '../rules/printed-paper'
import type { DocumentView } from '../schema'
import { loadRecommendingUnits } from './load-recommending-units'

type Reader = Database | Transaction

/** Which paper: ids only, so that a job can carry it. */
export interface PaperRequest {
  applicationId: string
  part: DocumentView['part']
  /** 0 = the draft. */
  submissionNumber: number
  /** The unit for which a recommendation part is made; null = it shows all blocks (province). */
  viewerUnitId: string | null
}

export interface LoadedPaper {
  paper: PrintedPaper
  /** Where the photo of the paper lies. */
  photoKey: string | null
}

/** Everything the paper prints, as it stands now; null when there is no such submission. */
export async function loadPaper(db: Reader, request: PaperRequest, now: Date): Promise<LoadedPaper | null> {
  if (request.part === 'RECOMMENDATION') return loadRecommendationPart(db, request)
  return request.submissionNumber === 0 ? loadDraft(db, request, now) : loadSubmission(db, request)
}

async function loadSubmission(
  db: Reader,
  { applicationId, submissionNumber }: PaperRequest,
): Promise<LoadedPaper | null> {
  const submission = await submittedForm(db, applicationId, submissionNumber)
  if (!submission) return null
  const ownStep = await db.applicationStep.findFirst({
    where: { applicationId, isOwner: true },
    select: { owningUnitName: true },
  })
  const photo = submission.attachments.find(({ kind }) => kind === photoKind)
  return personalPaper(
    {
      ...submission,
      // The cover of what is not final has the owner's present name; the form keeps the one it was submitted with.
      owningUnitName: ownStep?.owningUnitName ?? submission.owningUnitName,
      files: submission.attachments,
      submissionNumber,
      at: submission.submittedAt,
      issuer: await issuer(db),
    },
    photo ?? null,
  )
}

async function loadDraft(db: Reader, { applicationId }: PaperRequest, now: Date): Promise<LoadedPaper | null> {
  const head = await loadHead(db, { id: applicationId }, now)
  if (!head) return null
  const draft = await loadDraftForm(db, head)
  const saved = await db.draftSection.aggregate({ where: { applicationId }, _max: { updatedAt: true } })
  const photo = await db.attachment.findFirst({
    where: { applicationId, unitId: null, kind: photoKind, removedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { sha256: true, storageKey: true },
  })
  return personalPaper(
    {
      ...head,
      form: draft.form,
      files: draft.attachments,
      submissionNumber: 0,
      at: saved._max.updatedAt,
      issuer: await issuer(db),
    },
    photo,
  )
}

type PersonalFacts = Omit<PersonalPartSource, 'category' | 'track' | 'discipline' | 'photo'>

function personalPaper(facts: PersonalFacts, photo: { sha256: string; storageKey: string } | null): LoadedPaper {
  const paper = composePersonalPart({
    ...facts,
    category: fieldText(facts.form, 'application', 'category'),
    track: fieldText(facts.form, 'application', 'track'),
    discipline: dictionaryLabel('discipline1', fieldText(facts.form, 'basic', 'discipline1')),
    photo: photo && { sha256: photo.sha256, jpeg: null },
  })
  return { paper, photoKey: photo?.storageKey ?? null }
}

async function loadRecommendationPart(
  db: Reader,
  { applicationId, submissionNumber, viewerUnitId }: PaperRequest,
): Promise<LoadedPaper | null> {
  const application = await db.application.findUnique({
    where: { id: applicationId },
    select: {
      batch: { select: { name: true } },
      submissions: { where: { number: submissionNumber }, select: { applicantName: true, submittedAt: true } },
      steps: {
        where: { isOwner: true },
        select: { category: true, track: true, discipline: true, owningUnitName: true },
      },
    },
  })
  const [submission] = application?.submissions ?? []
  const [step] = application?.steps ?? []
  if (!application || !submission || !step) return null
  const { units, isDraft } = await loadRecommendingUnits(db, applicationId, viewerUnitId)
  const paper = composeRecommendationPart({
    ...step,
    ...submission,
    batchName: application.batch.name,
    issuer: await issuer(db),
    submissionNumber,
    units,
    isDraft,
  })
  return { paper, photoKey: null }
}

const photoKind = 'photo'

/** The provincial department issues the form. */
async function issuer(db: Reader): Promise<string> {
  const root = await db.unit.findFirst({ where: { parentId: null }, select: { name: true } })
  return root?.name ?? ''
}

import type { OperatorActor } from '@/modules/account/actor'
import { isFirstLevel } from '@/modules/account/actor'
import { maskIdNumber } from '@/modules/account/rules/mask'
import { submittedForm } from '@/modules/application/queries'
import { stateLabel } from '@/modules/application/rules/application-state'
import { fieldText } from '@/modules/application/rules/form-content'
import { attachmentKindOf } from '@/modules/application/rules/form-definition/form-definition'
import { listQuotas } from '@/modules/quota/queries'
import type { Database, Transaction } from '@/server/db'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import { deadlineLimits } from '../rules/deadline-limits'
import { deadlineOfReturn, runningCorrection } from '../rules/deadlines'
import { maskForm } from '../rules/mask-form'
import { nextSentence } from '../rules/next-sentence'
import { offers } from '../rules/offers'
import { pathStops } from '../rules/path-stops'
import { isFinal } from '../rules/situation'
import { deadlineChangeOffer, mayReleaseSlot } from '../rules/standing-offers'
import { terminationView } from '../rules/termination-view'
import { opinionLimits, ownerAttachmentKinds, recommendationRole, snapshotChanged } from '../rules/recommendation'
import type { AttachmentView, Dossier, ReviewModule } from '../schema'
import { listRecommendations } from './list-recommendations'
import { listRemarks } from './list-remarks'
import { listTimeline } from './list-timeline'
import { loadCase, type Case } from './load-case'

type DossierReader = Omit<ServiceContext<OperatorActor>, 'db'> & { db: Database | Transaction }

/**
 * Everything one dossier page shows. Who may: the owner after the submit, units the application has reached, provincial
 * HR. It is served through the service `readDossier` alone, which records the opening.
 * @throws NOT_FOUND, also for another batch's address and for somebody else's application
 */
export async function loadDossier(
  ctx: DossierReader,
  { applicationId, batchCode }: { applicationId: string; batchCode: string },
): Promise<Dossier> {
  const found = await loadCase(ctx.db, ctx, applicationId)
  // A draft is nobody's to read but the applicant's, also when he has withdrawn what he submitted first.
  if (!found || found.batchCode !== batchCode || found.situation.application.state === 'DRAFT') {
    throw reviewErrors.NOT_FOUND()
  }
  const { situation, steps } = found
  const { application, batch } = situation
  // Nor does a new employer read what was submitted to the former one.
  if (application.owningUnitId === ctx.actor.unit.id && application.submittedToUnitId !== application.owningUnitId) {
    throw reviewErrors.NOT_FOUND()
  }
  const snapshot = await submittedForm(ctx.db, applicationId, application.submissionNumber)
  if (!snapshot) throw reviewErrors.NOT_FOUND()
  const { unit } = ctx.actor
  const audience = ctx.actor.role === 'PROVINCIAL_HR' ? 'province' : 'unit'
  const reader = { ...application, applicationId, unitId: unit.id }
  const [idNumber, recommendations, remarks, timeline, quotas] = await Promise.all([
    presentIdNumber(ctx.db, application.applicantPersonId),
    listRecommendations(ctx.db, reader),
    listRemarks(ctx.db, reader, snapshot),
    listTimeline(ctx.db, applicationId, { ...reader, audience }),
    isFirstLevel(unit) ? listQuotas(ctx.db, { batchId: found.batchId, unitId: unit.id }) : null,
  ])
  const running = runningCorrection(application)
  const role = recommendationRole(situation)
  const limits = opinionLimits(batch.settings, role)
  const canWrite = application.holderUnitId === unit.id && unit.depth > 0
  const own = recommendations.find(({ unitId }) => unitId === unit.id) ?? null
  return {
    applicationId,
    batchCode,
    version: found.version,
    state: application.state,
    stateLabel: stateLabel(application.state, audience),
    // Headings of what is not final have the present names, which the steps follow; the form keeps its own.
    applicantName: steps[0]?.applicantName ?? snapshot.applicantName,
    idNumberMasked: maskIdNumber(idNumber),
    isIdentityCorrected:
      !isFinal(application.state) && differs(snapshot, { name: application.applicantName, idNumber }),
    owningUnitName: steps[0]?.owningUnitName ?? snapshot.owningUnitName,
    isOwn: role.isOwner,
    category: application.category ?? 'LEADER',
    track: application.track ?? 'GENERAL',
    submissionNumber: application.submissionNumber,
    submittedAt: snapshot.submittedAt,
    correctionDeadline: running?.deadline ?? null,
    deadlineLimits: deadlineLimits(situation, running?.byUnitId ?? unit.id),
    termination: terminationView(situation, timeline),
    module: moduleOf(found, unit.id),
    path: pathStops(application, steps, snapshot.submittedAt),
    form: maskForm(snapshot.form, snapshot.definition),
    attachments: snapshot.attachments.map((file): AttachmentView => ({
      id: file.id,
      kind: file.kind,
      kindLabel: attachmentKindOf(snapshot.definition, file.kind)?.label ?? '附件',
      rowId: file.rowId,
      fileName: file.fileName,
      contentType: file.contentType,
      sizeBytes: file.sizeBytes,
    })),
    recommendations: recommendations.filter(({ unitId, version }) => unitId !== unit.id || (version > 0 && !canWrite)),
    ownRecommendation: canWrite ? own : null,
    opinionLimits: {
      ...limits,
      firstLevelMin: batch.settings.firstLevelOpinion.min,
      firstLevelMax: batch.settings.firstLevelOpinion.max,
    },
    publicityRequired: batch.settings.publicityRequired,
    unitAttachmentKinds: role.isOwner ? ownerAttachmentKinds : [],
    snapshotChangedSinceOpinion: snapshotChanged(situation) !== null,
    remarks,
    timeline,
    actions: offers(situation),
    deadlineChange: deadlineChangeOffer(situation),
    mayReleaseSlot: mayReleaseSlot(situation),
    quotas,
    nextSentence: nextSentence(situation),
    suggestedDeadline: deadlineOfReturn(situation, undefined).deadline,
  }
}

async function presentIdNumber(db: Database | Transaction, personId: string): Promise<string> {
  const { idNumberCipher } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { idNumberCipher: true },
  })
  return decryptField(idNumberCipher)
}

/** The name or the number was corrected since: the next submission carries it (workflow §3). */
function differs({ applicantName, form }: SubmittedForm, now: { name: string; idNumber: string }): boolean {
  return applicantName !== now.name || fieldText(form, 'basic', 'idNumber') !== now.idNumber
}

type SubmittedForm = NonNullable<Awaited<ReturnType<typeof submittedForm>>>

/** In which of its modules the application stands for this unit now. */
function moduleOf({ steps }: Case, unitId: string): ReviewModule | null {
  const step = steps.find((one) => one.unitId === unitId)
  switch (step?.status) {
    case 'IN_REVIEW':
      return step.position === 0 ? 'own-review' : 'others-review'
    case 'READY':
      return 'ready-to-forward'
    case 'RETURNED_TO_ME':
      return 'returned-by-superior'
    case 'FORWARDED':
      return 'forwarded'
    case 'REJECTED_BY_ME':
      return 'rejected-list'
    case 'RETURNED_BY_ME':
      return 'returned-list'
    default:
      return null
  }
}

import type { ApplicantActor } from '@/modules/account/actor'
import { stateLabel } from '@/modules/application/rules/application-state'
import { submittedForm } from '@/modules/application/queries'
import { formDefinition } from '@/modules/application/rules/form-definition/form-definition'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import { actorWindow, runningCorrection } from '../rules/deadlines'
import { eventLabels } from '../rules/event-labels'
import { offers } from '../rules/offers'
import { pathStops } from '../rules/path-stops'
import { whereNow } from '../rules/state-labels'
import { terminationView } from '../rules/termination-view'
import type { ApplicantStatus } from '../applicant-schema'
import type { RemarkView } from '../schema'
import { listReaders } from './list-readers'
import { listRemarks } from './list-remarks'
import { listTimeline } from './list-timeline'
import { loadCase } from './load-case'

/**
 * The applicant's own application: where it is now and since when, what he may do.
 * @throws NOT_FOUND while nothing was begun
 */
export async function loadStatus(ctx: ServiceContext<ApplicantActor>): Promise<ApplicantStatus> {
  const { applicationId, found } = await ownCase(ctx)
  const { situation, steps, version } = found
  const { application } = situation
  const timeline = await listTimeline(ctx.db, applicationId, {
    audience: 'applicant',
    path: application.path,
    unitId: null,
  })
  const submitted = timeline.findLast(({ submissionNumber }) => submissionNumber === application.submissionNumber)
  const latest = timeline.at(-1)
  const isTold = application.state === 'RETURNED_TO_APPLICANT' || application.state === 'REJECTED'
  const told = isTold
    ? timeline.findLast(({ reason, label }) => reason !== null && tellingEvents.includes(label))
    : undefined
  const holder = application.path.find(({ unitId }) => unitId === application.holderUnitId)
  const window = actorWindow(situation)
  return {
    applicationId,
    version,
    state: application.state,
    stateLabel: stateLabel(application.state, 'applicant'),
    whereNow: whereNow(application.state, holder?.name ?? null, 'applicant'),
    since: latest?.at ?? null,
    submissionNumber: application.submissionNumber,
    correctionDeadline: runningCorrection(application)?.deadline ?? null,
    submitUntil: window.open ? window.closesAt : null,
    reason: told?.reason ? { text: told.reason, unitName: told.actorUnitName, at: told.at } : null,
    termination: terminationView(situation, timeline),
    path: pathStops(application, steps, submitted?.at ?? null),
    timeline,
    actions: offers(situation),
    readers: await listReaders(ctx.db, applicationId),
    openRemarks: situation.openRemarks,
  }
}

/** Why it was returned to him or ended, whatever was said of it since. */
const tellingEvents = [eventLabels.RETURNED, eventLabels.REJECTED]

/** The remarks addressed to the applicant, answered or not, oldest first. */
export async function loadOwnRemarks(ctx: ServiceContext<ApplicantActor>): Promise<RemarkView[]> {
  const { applicationId, found } = await ownCase(ctx)
  const { application } = found.situation
  const snapshot = await submittedForm(ctx.db, applicationId, application.submissionNumber)
  return listRemarks(
    ctx.db,
    { applicationId, applicantName: application.applicantName, path: application.path, unitId: null },
    snapshot ?? { definition: formDefinition, form: {} },
  )
}

async function ownCase(ctx: ServiceContext<ApplicantActor>) {
  const own = await ctx.db.application.findUnique({
    where: { applicantId: ctx.actor.applicantId },
    select: { id: true },
  })
  const found = own && (await loadCase(ctx.db, ctx, own.id))
  if (!found) throw reviewErrors.NOT_FOUND()
  return { applicationId: own.id, found }
}

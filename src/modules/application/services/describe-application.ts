import type { ApplicantActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { applicationErrors } from '../errors'
import { loadDraftForm, loadHead, ownersOperator, submitWindow } from '../queries'
import { isEditable, stateLabel } from '../rules/application-state'
import { checkForm } from '../rules/completeness'
import { sectionProgress } from '../rules/section-progress'
import type { ApplicationOverview } from '../schema'
import { ensureApplication } from './ensure-application'

/**
 * Everything the applicant's pages stand on: where the application is, how complete each section is, whom to call.
 * The first visit opens the draft.
 *
 * @param batchCode of the address; another round than that of his account is not found
 * @throws NOT_FOUND
 */
export async function describeApplication(
  ctx: ServiceContext<ApplicantActor>,
  batchCode: string,
): Promise<ApplicationOverview> {
  const id = await ensureApplication(ctx)
  const head = await loadHead(ctx.db, { id, batch: { code: batchCode } }, ctx.now)
  if (!head) throw applicationErrors.NOT_FOUND()
  const [draft, operator, window] = await Promise.all([
    loadDraftForm(ctx.db, head),
    ownersOperator(ctx.db, head.owningUnitId),
    submitWindow(ctx.db, head),
  ])
  const problems = checkForm(draft.form, draft.attachments, head.context).filter(({ section }) => section !== 'pledge')
  return {
    applicationId: head.applicationId,
    batchCode: head.batchCode,
    batchName: head.batchName,
    applicantName: head.applicantName,
    owningUnitName: head.owningUnitName,
    operatorName: operator?.person.name ?? null,
    operatorPhone: operator?.phone ?? operator?.unit.phone ?? null,
    state: head.state,
    stateLabel: stateLabel(head.state, 'applicant'),
    holderUnitName: head.holderUnitName,
    version: head.version,
    submissionNumber: head.submissionNumber,
    isEditable: isEditable(head.state),
    correctionDeadline: head.correctionDeadline,
    window: window && { opensAt: window.opensAt, closesAt: window.closesAt },
    category: head.category,
    categories: head.context.categories,
    tracks: head.context.tracks,
    cutoffDate: head.context.cutoffDate,
    overrides: head.overrides,
    boundKeys: head.boundKeys,
    sections: sectionProgress(head.definition, draft.form, draft.attachments, problems),
  }
}

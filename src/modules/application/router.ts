import { router, type applicantProcedure } from '@/api/init'
import { batchCodeSchema } from '@/modules/batch/schema'
import { z } from 'zod'
import { applicationErrors } from './errors'
import { listAttachments, loadDraftForm, loadDraftSection, loadHead, maskedBound } from './queries'
import { checkForm } from './rules/completeness'
import { sectionOf } from './rules/form-definition/form-definition'
import { applicationInput, removeAttachmentInput, saveInput, sectionInput } from './schema'
import { describeApplication } from './services/describe-application'
import { removeAttachment } from './services/remove-attachment'
import { saveDraft } from './services/save-draft'

/** The applicant's own form. */
export const createApplicationRouter = (procedure: typeof applicantProcedure) =>
  router({
    overview: procedure
      .input(z.object({ batchCode: batchCodeSchema }))
      .query(({ ctx, input }) => describeApplication(ctx.service, input.batchCode)),

    /** One section with its version and the files that belong to it. The ID number is masked. */
    section: procedure.input(sectionInput).query(async ({ ctx: { service }, input }) => {
      const head = await ownHead(service, input.applicationId)
      if (!sectionOf(head.definition, input.section)) throw applicationErrors.UNKNOWN_SECTION()
      const [section, attachments] = await Promise.all([
        loadDraftSection(service.db, head, input.section),
        listAttachments(service.db, head.applicationId, null),
      ])
      return { section: input.section, ...section, attachments }
    }),

    /** The whole draft, for the page of a section: it checks across sections. The ID number is masked. */
    form: procedure.input(applicationInput).query(async ({ ctx: { service }, input }) => {
      const head = await ownHead(service, input.applicationId)
      return loadDraftForm(service.db, { ...head, bound: maskedBound(head) })
    }),

    save: procedure.input(saveInput).mutation(({ ctx, input }) => saveDraft(ctx.service, input)),

    attachments: procedure.input(applicationInput).query(async ({ ctx: { service }, input }) => {
      const head = await ownHead(service, input.applicationId)
      return (await loadDraftForm(service.db, head)).attachments
    }),

    removeAttachment: procedure
      .input(removeAttachmentInput)
      .mutation(({ ctx, input }) => removeAttachment(ctx.service, input)),

    completeness: procedure.input(applicationInput).query(async ({ ctx: { service }, input }) => {
      const head = await ownHead(service, input.applicationId)
      const draft = await loadDraftForm(service.db, head)
      return checkForm(draft.form, draft.attachments, head.context)
    }),
  })

type ApplicantContext = Parameters<typeof describeApplication>[0]

async function ownHead(service: ApplicantContext, applicationId: string) {
  const head = await loadHead(service.db, { id: applicationId, applicantId: service.actor.applicantId }, service.now)
  if (!head) throw applicationErrors.NOT_FOUND()
  return head
}

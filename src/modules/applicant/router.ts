import type { unitProcedure } from '@/api/init'
import { listAccounts } from './queries/list-accounts'
import { accountListInput, applicantIdInput, correctApplicantInput, createApplicantInput } from './schema'
import { correctApplicant } from './services/correct-applicant'
import { createApplicant } from './services/create-applicant'
import { removeApplicant } from './services/remove-applicant'
import { resetPassword } from './services/reset-password'
import { showNumbers } from './services/show-numbers'

/** 本单位申报人账户管理: every unit below the root, for its own applicants. */
export function createApplicantAccountRouter(procedure: typeof unitProcedure) {
  return {
    list: procedure.input(accountListInput).query(({ ctx: { service }, input }) => listAccounts(service, input)),
    create: procedure
      .input(createApplicantInput)
      .mutation(({ ctx: { service }, input }) => createApplicant(service, input)),
    correct: procedure
      .input(correctApplicantInput)
      .mutation(({ ctx: { service }, input }) => correctApplicant(service, input)),
    remove: procedure
      .input(applicantIdInput)
      .mutation(({ ctx: { service }, input }) => removeApplicant(service, input)),
    resetPassword: procedure
      .input(applicantIdInput)
      .mutation(({ ctx: { service }, input }) => resetPassword(service, input)),
    /** A mutation, since each view is recorded. */
    showNumbers: procedure
      .input(applicantIdInput)
      .mutation(({ ctx: { service }, input }) => showNumbers(service, input)),
  }
}

import type { provinceProcedure, unitProcedure } from '@/api/init'
import { batchInput } from '@/modules/batch/schema'
import { listAccounts } from './queries/list-accounts'
import { listBatchApplicants } from './queries/list-batch-applicants'
import { listCorrections } from './queries/list-corrections'
import { listLeavers } from './queries/list-leavers'
import { loadCorrection } from './queries/load-correction'
import { ownCorrections } from './queries/own-corrections'
import {
  accountListInput,
  applicantIdInput,
  batchApplicantsInput,
  correctApplicantInput,
  correctionIdInput,
  correctionListInput,
  createApplicantInput,
  declineCorrectionInput,
  requestCorrectionInput,
} from './schema'
import { correctApplicant } from './services/correct-applicant'
import { createApplicant } from './services/create-applicant'
import { declineCorrection } from './services/decline-correction'
import { removeApplicant } from './services/remove-applicant'
import { requestCorrection } from './services/request-correction'
import { resetPassword } from './services/reset-password'
import { showCorrectionNumbers } from './services/show-correction-numbers'
import { showNumbers } from './services/show-numbers'
import { withdrawCorrection } from './services/withdraw-correction'

/** 本单位申报人账户管理: every unit below the root, for its own applicants. */
export function createApplicantAccountRouter(procedure: typeof unitProcedure) {
  return {
    list: procedure.input(accountListInput).query(({ ctx: { service }, input }) => listAccounts(service, input)),
    leavers: procedure.input(batchInput).query(({ ctx: { service }, input }) => listLeavers(service, input)),
    create: procedure
      .input(createApplicantInput)
      .mutation(({ ctx: { service }, input }) => createApplicant(service, input)),
    correct: procedure
      .input(correctApplicantInput)
      .mutation(({ ctx: { service }, input }) => correctApplicant(service, input)),
    corrections: procedure
      .input(applicantIdInput)
      .query(({ ctx: { service }, input }) => ownCorrections(service, input)),
    requestCorrection: procedure
      .input(requestCorrectionInput)
      .mutation(({ ctx: { service }, input }) => requestCorrection(service, input)),
    withdrawCorrection: procedure
      .input(correctionIdInput)
      .mutation(({ ctx: { service }, input }) => withdrawCorrection(service, input)),
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

/** 身份信息更正 of provincial HR; accepting, which moves the application's history, stands in the review's router. */
export function createCorrectionDeskRouter(procedure: typeof provinceProcedure) {
  return {
    list: procedure.input(correctionListInput).query(({ ctx: { service }, input }) => listCorrections(service, input)),
    load: procedure
      .input(batchInput.extend(correctionIdInput.shape))
      .query(({ ctx: { service }, input }) => loadCorrection(service, input)),
    decline: procedure
      .input(declineCorrectionInput)
      .mutation(({ ctx: { service }, input }) => declineCorrection(service, input)),
    /** A mutation, since each view is recorded. */
    showNumbers: procedure
      .input(correctionIdInput)
      .mutation(({ ctx: { service }, input }) => showCorrectionNumbers(service, input)),
  }
}

/** 申报人 of the whole batch, for provincial HR. */
export function createBatchApplicantRouter(procedure: typeof provinceProcedure) {
  return {
    list: procedure
      .input(batchApplicantsInput)
      .query(({ ctx: { service }, input }) => listBatchApplicants(service, input)),
  }
}

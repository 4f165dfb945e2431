import type { applicantProcedure, provinceProcedure, unitProcedure } from '@/api/init'
import { batchInput } from '@/modules/batch/schema'
import { countModules, countProvinceModules } from './queries/count-modules'
import { findNeighbours, listApplications } from './queries/list-applications'
import { loadOwnRemarks, loadStatus } from './queries/load-status'
import { listUnfinished } from './queries/unfinished'
import {
  acceptCorrectionInput,
  answerRemarkInput,
  approveInput,
  changeDeadlineInput,
  changeEmployerInput,
  forwardInput,
  lapseInput,
  objectToTerminationInput,
  recallInput,
  reinstateInput,
  rejectInput,
  releaseSlotInput,
  reopenInput,
  requestTerminationInput,
  returnInput,
  reworkInput,
  saveRecommendationInput,
  submitInput,
  takeBackInput,
  unfinishedInput,
  withdrawInput,
} from './action-inputs'
import { dossierInput, listInput, neighboursInput, provinceListInput, provinceNeighboursInput } from './schema'
import { acceptCorrection } from './services/accept-correction'
import { answerRemark } from './services/answer-remark'
import { archiveBatch } from './services/archive-batch'
import { approveApplication } from './services/approve-application'
import { changeEmployer } from './services/change-employer'
import { changeCorrectionDeadline } from './services/change-correction-deadline'
import { forwardApplication } from './services/forward-application'
import { lapseBatch } from './services/lapse-batch'
import { objectToTermination } from './services/object-to-termination'
import { readDossier } from './services/read-dossier'
import { recallApplication } from './services/recall-application'
import { reinstateApplication } from './services/reinstate-application'
import { rejectApplication } from './services/reject-application'
import { releaseSlot } from './services/release-slot'
import { reopenApplication } from './services/reopen-application'
import { requestTermination } from './services/request-termination'
import { returnApplication } from './services/return-application'
import { reworkApplication } from './services/rework-application'
import { saveRecommendation } from './services/save-recommendation'
import { submitApplication } from './services/submit-application'
import { takeBackApplication } from './services/take-back-application'
import { withdrawSubmission } from './services/withdraw-submission'

/** A unit's modules and dossiers: lists, the decision on one application, its recommendation. */
export function createUnitReviewRouter(procedure: typeof unitProcedure) {
  return {
    list: procedure.input(listInput).query(({ ctx, input }) => listApplications(ctx.service, input)),
    neighbours: procedure.input(neighboursInput).query(({ ctx, input }) => findNeighbours(ctx.service, input)),
    counts: procedure.input(batchInput).query(({ ctx, input }) => countModules(ctx.service, input)),
    dossier: procedure.input(dossierInput).query(({ ctx, input }) => readDossier(ctx.service, input)),
    approve: procedure.input(approveInput).mutation(({ ctx, input }) => approveApplication(ctx.service, input)),
    forward: procedure.input(forwardInput).mutation(({ ctx, input }) => forwardApplication(ctx.service, input)),
    reject: procedure.input(rejectInput).mutation(({ ctx, input }) => rejectApplication(ctx.service, input)),
    return: procedure.input(returnInput).mutation(({ ctx, input }) => returnApplication(ctx.service, input)),
    rework: procedure.input(reworkInput).mutation(({ ctx, input }) => reworkApplication(ctx.service, input)),
    takeBack: procedure.input(takeBackInput).mutation(({ ctx, input }) => takeBackApplication(ctx.service, input)),
    recall: procedure.input(recallInput).mutation(({ ctx, input }) => recallApplication(ctx.service, input)),
    reinstate: procedure.input(reinstateInput).mutation(({ ctx, input }) => reinstateApplication(ctx.service, input)),
    requestTermination: procedure
      .input(requestTerminationInput)
      .mutation(({ ctx, input }) => requestTermination(ctx.service, input)),
    objectToTermination: procedure
      .input(objectToTerminationInput)
      .mutation(({ ctx, input }) => objectToTermination(ctx.service, input)),
    changeDeadline: procedure
      .input(changeDeadlineInput)
      .mutation(({ ctx, input }) => changeCorrectionDeadline(ctx.service, input)),
    saveRecommendation: procedure
      .input(saveRecommendationInput)
      .mutation(({ ctx, input }) => saveRecommendation(ctx.service, input)),
    answerRemark: procedure.input(answerRemarkInput).mutation(({ ctx, input }) => answerRemark(ctx.service, input)),
    releaseSlot: procedure.input(releaseSlotInput).mutation(({ ctx, input }) => releaseSlot(ctx.service, input)),
  }
}

/** 申报审核 of provincial HR. */
export function createProvinceReviewRouter(procedure: typeof provinceProcedure) {
  return {
    list: procedure.input(provinceListInput).query(({ ctx, input }) => listApplications(ctx.service, input)),
    neighbours: procedure.input(provinceNeighboursInput).query(({ ctx, input }) => findNeighbours(ctx.service, input)),
    counts: procedure.input(batchInput).query(({ ctx, input }) => countProvinceModules(ctx.service, input)),
    dossier: procedure.input(dossierInput).query(({ ctx, input }) => readDossier(ctx.service, input)),
    approve: procedure.input(approveInput).mutation(({ ctx, input }) => approveApplication(ctx.service, input)),
    reject: procedure.input(rejectInput).mutation(({ ctx, input }) => rejectApplication(ctx.service, input)),
    return: procedure.input(returnInput).mutation(({ ctx, input }) => returnApplication(ctx.service, input)),
    reopen: procedure.input(reopenInput).mutation(({ ctx, input }) => reopenApplication(ctx.service, input)),
    reinstate: procedure.input(reinstateInput).mutation(({ ctx, input }) => reinstateApplication(ctx.service, input)),
    changeDeadline: procedure
      .input(changeDeadlineInput)
      .mutation(({ ctx, input }) => changeCorrectionDeadline(ctx.service, input)),
    changeEmployer: procedure
      .input(changeEmployerInput)
      .mutation(({ ctx, input }) => changeEmployer(ctx.service, input)),
    unfinished: procedure.input(unfinishedInput).query(({ ctx, input }) => listUnfinished(ctx.service, input)),
    lapse: procedure.input(lapseInput).mutation(({ ctx, input }) => lapseBatch(ctx.service, input)),
    archive: procedure.input(batchInput).mutation(({ ctx, input }) => archiveBatch(ctx.service, input)),
  }
}

/** 同意更正 of what createCorrectionDeskRouter lists: it writes into the application's history. */
export function createCorrectionAcceptanceRouter(procedure: typeof provinceProcedure) {
  return {
    accept: procedure.input(acceptCorrectionInput).mutation(({ ctx, input }) => acceptCorrection(ctx.service, input)),
  }
}

/** The applicant's own application. */
export function createApplicantReviewRouter(procedure: typeof applicantProcedure) {
  return {
    status: procedure.query(({ ctx }) => loadStatus(ctx.service)),
    remarks: procedure.query(({ ctx }) => loadOwnRemarks(ctx.service)),
    submit: procedure.input(submitInput).mutation(({ ctx, input }) => submitApplication(ctx.service, input)),
    withdraw: procedure.input(withdrawInput).mutation(({ ctx, input }) => withdrawSubmission(ctx.service, input)),
    requestTermination: procedure
      .input(requestTerminationInput)
      .mutation(({ ctx, input }) => requestTermination(ctx.service, input)),
    objectToTermination: procedure
      .input(objectToTerminationInput)
      .mutation(({ ctx, input }) => objectToTermination(ctx.service, input)),
    answerRemark: procedure.input(answerRemarkInput).mutation(({ ctx, input }) => answerRemark(ctx.service, input)),
  }
}

import { createApplicantAccountRouter } from '@/modules/applicant/router'
import { createDocumentRouter } from '@/modules/document/router'
import { createUnitReviewRouter } from '@/modules/review/router'
import { createOwnUnitRouter, createUnitRouter } from '@/modules/unit/router'
import { router, unitProcedure } from './init'

/** What every unit below the province does; the recommender's router repeats it. */
export const unitRoutes = {
  applicantAccount: createApplicantAccountRouter(unitProcedure),
  document: createDocumentRouter(unitProcedure),
  ownUnit: createOwnUnitRouter(unitProcedure),
  review: createUnitReviewRouter(unitProcedure),
  subordinate: createUnitRouter(unitProcedure),
}

export const employerRouter = router(unitRoutes)

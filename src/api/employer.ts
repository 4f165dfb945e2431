import { createDocumentRouter } from '@/modules/document/router'
import { createUnitReviewRouter } from '@/modules/review/router'
import { router, unitProcedure } from './init'

/** What every unit below the province does; the recommender's router repeats it. */
export const unitRoutes = {
  document: createDocumentRouter(unitProcedure),
  review: createUnitReviewRouter(unitProcedure),
}

export const employerRouter = router(unitRoutes)

import { createDocumentRouter } from '@/modules/document/router'
import { createProvinceReviewRouter } from '@/modules/review/router'
import { provinceProcedure, router } from './init'

/** For provincial HR. */
export const provinceRouter = router({
  document: createDocumentRouter(provinceProcedure),
  review: createProvinceReviewRouter(provinceProcedure),
})

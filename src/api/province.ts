import { createProvinceReviewRouter } from '@/modules/review/router'
import { provinceProcedure, router } from './init'

/** For provincial HR. */
export const provinceRouter = router({
  review: createProvinceReviewRouter(provinceProcedure),
})

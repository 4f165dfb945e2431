import { createQuotaRouter } from '@/modules/quota/router'
import { unitRoutes } from './employer'
import { firstLevelProcedure, router } from './init'

/** What every unit does, and what only a first-level recommender does. */
export const recommenderRouter = router({
  ...unitRoutes,
  quota: createQuotaRouter(firstLevelProcedure),
})

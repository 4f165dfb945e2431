import { unitRoutes } from './employer'
import { router } from './init'

/** What every unit does, and what only a first-level recommender does. */
export const recommenderRouter = router({ ...unitRoutes })

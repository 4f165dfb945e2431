import { router } from './init'

/** What every unit below the province does; the recommender's router repeats it. */
export const unitRoutes = {}

export const employerRouter = router(unitRoutes)

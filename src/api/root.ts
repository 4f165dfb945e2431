import { applicantRouter } from './applicant'
import { employerRouter } from './employer'
import { createCallerFactory, router } from './init'
import { provinceRouter } from './province'
import { publicRouter } from './public'
import { recommenderRouter } from './recommender'
import { sessionRouter } from './session'

export const appRouter = router({
  public: publicRouter,
  session: sessionRouter,
  applicant: applicantRouter,
  employer: employerRouter,
  recommender: recommenderRouter,
  province: provinceRouter,
})

export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)

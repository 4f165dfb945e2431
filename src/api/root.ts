import { applicantRouter } from './applicant'
import { auditAdminRouter } from './audit-admin'
import { employerRouter } from './employer'
import { createCallerFactory, router } from './init'
import { provinceRouter } from './province'
import { publicRouter } from './public'
import { recommenderRouter } from './recommender'
import { securityAdminRouter } from './security-admin'
import { sessionRouter } from './session'
import { systemAdminRouter } from './system-admin'

export const appRouter = router({
  public: publicRouter,
  session: sessionRouter,
  applicant: applicantRouter,
  employer: employerRouter,
  recommender: recommenderRouter,
  province: provinceRouter,
  systemAdmin: systemAdminRouter,
  securityAdmin: securityAdminRouter,
  auditAdmin: auditAdminRouter,
})

export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)

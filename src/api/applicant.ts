import { createApplicationRouter } from '@/modules/application/router'
import { applicantProcedure, router } from './init'

/** For the applicant himself: his form, its submission and where it is. */
export const applicantRouter = router({
  application: createApplicationRouter(applicantProcedure),
})

import { createApplicationRouter } from '@/modules/application/router'
import { createOwnDocumentRouter } from '@/modules/document/router'
import { createOwnPrivacyRouter } from '@/modules/privacy/router'
import { createApplicantReviewRouter } from '@/modules/review/router'
import { applicantProcedure, applicantSelfProcedure, router } from './init'

/** For the applicant himself: his form, its submission and where it is. */
export const applicantRouter = router({
  application: createApplicationRouter(applicantProcedure),
  document: createOwnDocumentRouter(applicantProcedure),
  privacy: createOwnPrivacyRouter(applicantSelfProcedure),
  review: createApplicantReviewRouter(applicantProcedure),
})

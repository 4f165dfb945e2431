import { createBatchApplicantRouter, createCorrectionDeskRouter } from '@/modules/applicant/router'
import { createBatchRouter } from '@/modules/batch/router'
import { createDocumentRouter } from '@/modules/document/router'
import { createPresetRouter } from '@/modules/quota/router'
import { createRegistrationDeskRouter } from '@/modules/registration/router'
import { createCorrectionAcceptanceRouter, createProvinceReviewRouter } from '@/modules/review/router'
import { createUnitRouter, createUnitTreeRouter } from '@/modules/unit/router'
import { provinceProcedure, router } from './init'

/** For provincial HR. */
export const provinceRouter = router({
  applicants: createBatchApplicantRouter(provinceProcedure),
  batch: createBatchRouter(provinceProcedure),
  correction: {
    ...createCorrectionDeskRouter(provinceProcedure),
    ...createCorrectionAcceptanceRouter(provinceProcedure),
  },
  document: createDocumentRouter(provinceProcedure),
  quota: createPresetRouter(provinceProcedure),
  registration: createRegistrationDeskRouter(provinceProcedure),
  review: createProvinceReviewRouter(provinceProcedure),
  subordinate: createUnitRouter(provinceProcedure),
  units: createUnitTreeRouter(provinceProcedure),
})

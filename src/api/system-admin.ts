import { createOfficerRouter } from '@/modules/unit/router'
import { router, systemAdminProcedure } from './init'

/** For the 系统管理员. */
export const systemAdminRouter = router({
  officers: createOfficerRouter(systemAdminProcedure),
})

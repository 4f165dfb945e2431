import { createRoleRouter } from '@/modules/unit/router'
import { router, securityAdminProcedure } from './init'

/** For the 安全管理员. */
export const securityAdminRouter = router({
  roles: createRoleRouter(securityAdminProcedure),
})

import { createLiveSessionRouter } from '@/modules/account/router'
import { createRoleRouter, createUnusedAccountRouter } from '@/modules/unit/router'
import { router, securityAdminProcedure } from './init'

/** For the 安全管理员. */
export const securityAdminRouter = router({
  roles: createRoleRouter(securityAdminProcedure),
  sessions: router(createLiveSessionRouter(securityAdminProcedure)),
  unusedAccounts: createUnusedAccountRouter(securityAdminProcedure),
})

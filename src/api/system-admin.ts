import { createNoticeRouter } from '@/modules/privacy/router'
import { createSettingRouter } from '@/modules/setting/router'
import { createOfficerRouter } from '@/modules/unit/router'
import { router, systemAdminProcedure } from './init'

/** For the 系统管理员. */
export const systemAdminRouter = router({
  officers: createOfficerRouter(systemAdminProcedure),
  privacy: createNoticeRouter(systemAdminProcedure),
  setting: createSettingRouter(systemAdminProcedure),
})

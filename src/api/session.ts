import { createSessionRouter } from '@/modules/account/router'
import { homePath } from './home-path'
import { router, sessionProcedure } from './init'

const account = createSessionRouter(sessionProcedure)

/** For whoever is logged in, in any role. */
export const sessionRouter = router({
  ...account,
  home: sessionProcedure.query(({ ctx }) => homePath(ctx.service.db, ctx.service.actor)),
})

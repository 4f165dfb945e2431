import { publicProcedure, router } from './init'
import { loginInfo } from './login-info'

/** For everybody, without logging in. */
export const publicRouter = router({
  loginInfo: publicProcedure.query(({ ctx }) => loginInfo(ctx.public.db)),
})

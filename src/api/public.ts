import { createPublicPrivacyRouter } from '@/modules/privacy/router'
import { createRegistrationRouter } from '@/modules/registration/router'
import { limitedPublicProcedure, router } from './init'
import { loginInfo } from './login-info'

/** For everybody, without logging in. */
export const publicRouter = router({
  loginInfo: limitedPublicProcedure.query(({ ctx }) => loginInfo(ctx.public.db, ctx.public.now)),
  registration: createRegistrationRouter(limitedPublicProcedure),
  ...createPublicPrivacyRouter(limitedPublicProcedure),
})

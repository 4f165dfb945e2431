import { createPublicPrivacyRouter } from '@/modules/privacy/router'
import { createRegistrationRouter } from '@/modules/registration/router'
import { handoverInput } from '@/modules/unit/handover-schema'
import { loadHandedOver } from '@/modules/unit/queries/handovers'
import { limitedPublicProcedure, router } from './init'
import { loginInfo } from './login-info'

/** For everybody, without logging in. */
export const publicRouter = router({
  loginInfo: limitedPublicProcedure.query(({ ctx }) => loginInfo(ctx.public.db, ctx.public.now)),
  handedOver: limitedPublicProcedure
    .input(handoverInput)
    .query(({ ctx, input }) => loadHandedOver(ctx.public.db, input.handoverId)),
  registration: createRegistrationRouter(limitedPublicProcedure),
  ...createPublicPrivacyRouter(limitedPublicProcedure),
})

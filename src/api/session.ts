import { createOwnSessionsRouter, createSecondFactorRouter, createSessionRouter } from '@/modules/account/router'
import { enterAccountInput } from '@/modules/account/schema'
import { enterAccount } from '@/modules/account/services/enter-account'
import { accountErrors } from '@/modules/account/errors'
import { setSessionCookie } from '@/server/session-cookie'
import { accountChoices } from './account-choices'
import { accountHome, homePath } from './home-path'
import { anySessionProcedure, router, sessionProcedure } from './init'

const account = createSessionRouter(anySessionProcedure, sessionProcedure)

/** For whoever is logged in, in any role. */
export const sessionRouter = router({
  ...account,
  secondFactor: router(createSecondFactorRouter(anySessionProcedure)),
  own: router(createOwnSessionsRouter(sessionProcedure)),
  home: anySessionProcedure.query(({ ctx }) => homePath(ctx.service.db, ctx.currentSession.actor)),
  accounts: anySessionProcedure.query(({ ctx }) => accountChoices(ctx.service.db, ctx.currentSession)),
  enter: anySessionProcedure.input(enterAccountInput).mutation(async ({ ctx, input }) => {
    if (ctx.sessionToken === null) throw accountErrors.NOT_LOGGED_IN()
    const { account, token } = await enterAccount(ctx.service, ctx.currentSession, input.accountId, ctx.sessionToken)
    if (token !== null) ctx.setHeader('set-cookie', setSessionCookie(token))
    return { home: (await accountHome(ctx.service.db, account)) ?? '/' }
  }),
})

import type { anySessionProcedure, securityAdminProcedure, sessionProcedure } from '@/api/init'
import { forgetSessionCookie } from '@/server/session-cookie'
import { accountErrors } from './errors'
import { isPrivileged } from './rules/officer-roles'
import { remainingOf } from './rules/session-limits'
import { listLiveSessions, listOwnSessions } from './queries/live-sessions'
import { countRecoveryCodes } from './queries/recovery-codes'
import {
  codeInput,
  endSessionsInput,
  liveSessionsInput,
  recoveryCodeInput,
  sessionInput,
  setPasswordInput,
} from './schema'
import { confirmSecondFactor } from './services/confirm-second-factor'
import { endOtherSessions, endOwnSession } from './services/end-own-sessions'
import { endSessions } from './services/end-sessions'
import { endSessionsOfSomebody } from './services/end-sessions-of-somebody'
import { passSecondFactor } from './services/pass-second-factor'
import { renewRecoveryCodes } from './services/renew-recovery-codes'
import { setOwnPassword } from './services/set-own-password'
import { redeemRecoveryCode } from './services/redeem-recovery-code'
import type { Session, SessionLimitsView, SessionView } from './session-shapes'

/**
 * Procedures on one's own session.
 * @param early also open before the second factor
 */
export function createSessionRouter(early: typeof anySessionProcedure, procedure: typeof sessionProcedure) {
  return {
    current: early.query(({ ctx }): SessionView => {
      const { actor } = ctx.service
      const { idleMinutes, absoluteExpiresAt } = ctx.currentSession
      return {
        role: actor.role,
        personId: actor.personId,
        personName: actor.personName,
        ...(actor.role === 'APPLICANT' ? { applicantId: actor.applicantId } : { unit: actor.unit }),
        idleMinutes,
        absoluteExpiresAt,
      }
    }),
    limits: procedure.query(({ ctx }): SessionLimitsView => viewLimits(ctx.currentSession, ctx.service.now)),
    // That it was asked is a sign of life already.
    touch: procedure.mutation(({ ctx }): SessionLimitsView => viewLimits(ctx.currentSession, ctx.service.now)),
    setPassword: procedure.input(setPasswordInput).mutation(async ({ ctx, input }) => {
      const { actor } = ctx.currentSession
      if (actor.role !== 'APPLICANT') throw accountErrors.NO_PERMISSION()
      await setOwnPassword({ ...ctx.service, actor }, ctx.currentSession, input)
    }),
    logout: early.mutation(async ({ ctx }) => {
      await endSessions(ctx.service, { tokenHash: ctx.currentSession.tokenHash }, 'LOGGED_OUT')
      ctx.setHeader('set-cookie', forgetSessionCookie())
    }),
  }
}

/** 二次验证: the way into a privileged session; of no use to others. */
export function createSecondFactorRouter(early: typeof anySessionProcedure) {
  const procedure = early.use(({ ctx, next }) => {
    if (!isPrivileged(ctx.service.actor.role)) throw accountErrors.NO_PERMISSION()
    return next()
  })
  return {
    confirm: procedure
      .input(codeInput)
      .mutation(({ ctx, input }) => confirmSecondFactor(ctx.service, ctx.currentSession, input)),
    pass: procedure
      .input(codeInput)
      .mutation(({ ctx, input }) => passSecondFactor(ctx.service, ctx.currentSession, input)),
    recover: procedure
      .input(recoveryCodeInput)
      .mutation(({ ctx, input }) => redeemRecoveryCode(ctx.service, ctx.currentSession, input)),
    renewCodes: procedure
      .input(codeInput)
      .mutation(({ ctx, input }) => renewRecoveryCodes(ctx.service, ctx.currentSession, input)),
  }
}

/** 我的登录. */
export function createOwnSessionsRouter(procedure: typeof sessionProcedure) {
  return {
    list: procedure.query(({ ctx }) => listOwnSessions(ctx.service.db, ctx.service.now, ctx.currentSession)),
    end: procedure
      .input(sessionInput)
      .mutation(({ ctx, input }) => endOwnSession(ctx.service, ctx.currentSession, input)),
    recoveryCodesLeft: procedure.query(({ ctx }) => countRecoveryCodes(ctx.service.db, ctx.currentSession)),
    endOthers: procedure.mutation(({ ctx }) => endOtherSessions(ctx.service, ctx.currentSession)),
  }
}

/** 在线登录: everybody's, for the 安全管理员. */
export function createLiveSessionRouter(procedure: typeof securityAdminProcedure) {
  return {
    list: procedure
      .input(liveSessionsInput)
      .query(({ ctx, input }) =>
        listLiveSessions(ctx.service.db, ctx.service.now, { ...input, currentId: ctx.currentSession.id }),
      ),
    end: procedure.input(endSessionsInput).mutation(({ ctx, input }) => endSessionsOfSomebody(ctx.service, input)),
  }
}

function viewLimits(session: Session, now: Date): SessionLimitsView {
  const { personId, role } = session.actor
  return { personId, role, ...remainingOf(session, now) }
}

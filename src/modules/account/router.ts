import type { sessionProcedure } from '@/api/init'
import { forgetSessionCookie } from '@/server/session-cookie'
import { accountErrors } from './errors'
import { remainingOf } from './rules/session-limits'
import { setPasswordInput } from './schema'
import { endSessions } from './services/end-sessions'
import { setOwnPassword } from './services/set-own-password'
import type { Session, SessionLimitsView, SessionView } from './session-shapes'

/** Procedures on one's own session. */
export function createSessionRouter(procedure: typeof sessionProcedure) {
  return {
    current: procedure.query(({ ctx }): SessionView => {
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
    logout: procedure.mutation(async ({ ctx }) => {
      await endSessions(ctx.service, { tokenHash: ctx.currentSession.tokenHash }, 'LOGGED_OUT')
      ctx.setHeader('set-cookie', forgetSessionCookie())
    }),
  }
}

function viewLimits(session: Session, now: Date): SessionLimitsView {
  const { personId, role } = session.actor
  return { personId, role, ...remainingOf(session, now) }
}

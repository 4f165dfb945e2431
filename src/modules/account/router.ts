import type { sessionProcedure } from '@/api/init'
import { forgetSessionCookie } from '@/server/session-cookie'
import { endSessions } from './services/end-sessions'
import type { SessionView } from './session-shapes'

/** Procedures on one's own session. */
export function createSessionRouter(procedure: typeof sessionProcedure) {
  return {
    current: procedure.query(({ ctx }): SessionView => {
      const { actor, idleMinutes, absoluteExpiresAt } = ctx.currentSession
      return {
        role: actor.role,
        personName: actor.personName,
        ...(actor.role === 'APPLICANT' ? { applicantId: actor.applicantId } : { unit: actor.unit }),
        idleMinutes,
        absoluteExpiresAt,
      }
    }),
    logout: procedure.mutation(async ({ ctx }) => {
      await endSessions(ctx.service, { tokenHash: ctx.currentSession.tokenHash }, 'LOGGED_OUT')
      ctx.setHeader('set-cookie', forgetSessionCookie())
    }),
  }
}

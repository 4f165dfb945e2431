import type { ServiceContext } from '@/server/service-context'
import type { PersonActor } from '../actor'
import { accountErrors } from '../errors'
import { listOwnSessions } from '../queries/live-sessions'
import type { Session } from '../session-shapes'
import { endSessions } from './end-sessions'

/**
 * Ends another of one's own logins, as one that was forgotten at somebody else's computer. Ending it twice changes
 * nothing.
 * @throws THIS_SESSION: for that there is 退出登录; SESSION_NOT_FOUND for what is not, or no longer, one's own
 */
export async function endOwnSession(
  ctx: ServiceContext<PersonActor>,
  session: Session,
  { sessionId }: { sessionId: string },
): Promise<void> {
  if (sessionId === session.id) throw accountErrors.THIS_SESSION()
  const own = await listOwnSessions(ctx.db, ctx.now, session)
  if (!own.some(({ id }) => id === sessionId)) throw accountErrors.SESSION_NOT_FOUND()
  await endSessions(ctx, { id: sessionId }, 'ENDED_BY_OWNER')
}

/**
 * Ends all of one's own logins but this one.
 * @returns how many
 */
export async function endOtherSessions(ctx: ServiceContext<PersonActor>, session: Session): Promise<{ ended: number }> {
  const { actor, byScan, tokenHash } = session
  const whose = byScan || actor.role !== 'APPLICANT' ? { personId: actor.personId } : { applicantId: actor.applicantId }
  return { ended: await endSessions(ctx, { ...whose, tokenHash: { not: tokenHash } }, 'ENDED_BY_OWNER') }
}

import type { ServiceContext } from '@/server/service-context'
import type { AdministratorActor } from '../actor'
import { accountErrors } from '../errors'
import { endSessions } from './end-sessions'

/**
 * A 安全管理员 ends one login of somebody, or all that a person has. Ending what has ended changes nothing.
 * @returns how many ended
 * @throws OWN_SESSIONS for his own, which he ends himself at 我的登录; SESSION_NOT_FOUND
 */
export async function endSessionsOfSomebody(
  ctx: ServiceContext<AdministratorActor>,
  of: { sessionId: string } | { personId: string },
): Promise<{ ended: number }> {
  const personId = 'personId' in of ? of.personId : await ownerOf(ctx, of.sessionId)
  if (personId === ctx.actor.personId) throw accountErrors.OWN_SESSIONS()
  const which = 'personId' in of ? { personId } : { id: of.sessionId }
  return { ended: await endSessions(ctx, which, 'ENDED_BY_ADMINISTRATOR') }
}

async function ownerOf({ db }: ServiceContext<AdministratorActor>, id: string): Promise<string> {
  const session = await db.session.findUnique({ where: { id }, select: { personId: true } })
  if (session === null) throw accountErrors.SESSION_NOT_FOUND()
  return session.personId
}

import { isAdministrator, type ApplicantActor, type OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { assertOwnPassword } from '@/modules/account/rules/own-password'
import { assertSecondFactor } from '@/modules/account/rules/second-factor'
import type { Session } from '@/modules/account/session-shapes'
import { privacyErrors } from '@/modules/privacy/errors'
import { DomainError } from '@/lib/domain-error'
import type { ServiceContext } from '@/server/service-context'
import type { ApiContext, PublicContext } from './context'

/** A session of somebody who takes part in the selection: administrators read no application. */
export type FileSession = Session & { actor: ApplicantActor | OperatorActor }

/**
 * Who acts in a file request.
 * @throws NOT_LOGGED_IN; NO_PERMISSION for administrators; SECOND_FACTOR_NEEDED; PASSWORD_MUST_CHANGE, PASSWORD_EXPIRED; PRIVACY_CONSENT_NEEDED
 */
export async function requireFileSession(context: ApiContext): Promise<FileSession> {
  const session = await context.session()
  if (!session) throw accountErrors.NOT_LOGGED_IN()
  assertSecondFactor(session)
  assertOwnPassword(session)
  if (session.mustAcceptNotice) throw privacyErrors.PRIVACY_CONSENT_NEEDED()
  const { actor } = session
  if (isAdministrator(actor)) throw accountErrors.NO_PERMISSION()
  return { ...session, actor }
}

/**
 * Reads a file for a person: an address in a page carries no header, so any of his units that may see it will do. The
 * unit that he entered last is asked first; the ordinary case reads nothing more than the session.
 */
export async function readAsAnyUnit<T>(
  context: ApiContext,
  read: (service: ServiceContext<ApplicantActor | OperatorActor>) => Promise<T>,
): Promise<T> {
  const session = await requireFileSession(context)
  try {
    return await read({ ...context.public, actor: session.actor })
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || session.actor.role !== 'OPERATOR') throw refusal
    for (const actor of await otherUnits(context.public, session.actor)) {
      try {
        return await read({ ...context.public, actor })
      } catch (another) {
        if (!(another instanceof DomainError)) throw another
      }
    }
    throw refusal
  }
}

/** The session lives, so whatever he is now an operator of is his. */
async function otherUnits({ db }: PublicContext, actor: OperatorActor): Promise<OperatorActor[]> {
  const operators = await db.operator.findMany({
    where: {
      personId: actor.personId,
      endedAt: null,
      id: { not: actor.operatorId },
      unit: { deactivatedAt: null, depth: { gt: 0 } },
    },
    select: { id: true, unit: { select: { id: true, name: true, kind: true, depth: true } } },
  })
  return operators.map(({ id: operatorId, unit }) => ({ ...actor, operatorId, unit }))
}

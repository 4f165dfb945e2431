import { accountErrors } from '../errors'
import type { Transaction } from '@/server/db'
import type { Actor } from '../actor'
import { opened } from '../queries'

/**
 * Asks once more, after a wait, whether the actor is still whom the session found: he may have been replaced, his role
 * taken back, his unit deactivated or his account removed while the transaction stood before a lock, or while a file's
 * bytes were coming. Called by each helper that locks a row in somebody's name, after the lock and before it reads.
 *
 * A plain read: each statement sees what is committed by then. Whoever ends the account later than this read comes
 * after this deed, which is then a deed of an account that was still open; a lock on the account would only let two
 * wait for each other in a ring, since what ends accounts goes on to lock what the account works on.
 *
 * @throws NOT_LOGGED_IN, with the reason
 */
export async function assertStillActs(tx: Transaction, actor: Actor): Promise<void> {
  if (actor.role === 'SYSTEM') return
  const { personId } = actor
  const standing =
    actor.role === 'APPLICANT'
      ? await tx.applicant.count({ where: { id: actor.applicantId, personId, removedAt: null } })
      : await tx.operator.count({
          where: {
            id: actor.operatorId,
            personId,
            unitId: actor.unit.id,
            endedAt: null,
            unit: { deactivatedAt: null },
            ...(actor.role === 'PROVINCIAL_HR' && { officerRole: 'REVIEWER' }),
            ...opened,
          },
        })
  if (standing === 0) throw accountErrors.NOT_LOGGED_IN('办理过程中，您的账户已变更或停用，这次没有办成。')
}

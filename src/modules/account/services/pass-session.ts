import type { Transaction } from '@/server/db'
import { accountErrors } from '../errors'
import type { Session } from '../session-shapes'

/**
 * Opens to a session what its role may do.
 * @throws NOT_LOGGED_IN when it has ended meanwhile
 */
export async function passSession(
  tx: Transaction,
  { tokenHash }: Pick<Session, 'tokenHash'>,
  now: Date,
): Promise<void> {
  const { count } = await tx.session.updateMany({
    where: { tokenHash, endedAt: null },
    data: { secondFactorAt: now },
  })
  if (count === 0) throw accountErrors.NOT_LOGGED_IN()
}

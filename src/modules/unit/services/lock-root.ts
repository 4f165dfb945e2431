import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import type { Transaction } from '@/server/db'

/**
 * Locks provincial HR's own unit, so that its persons change one after the other. Of two who end each other at once the
 * second one's account is gone when his turn comes.
 * @throws NO_PERMISSION for everybody else; NOT_LOGGED_IN for whom somebody has ended meanwhile
 */
export async function lockRoot(tx: Transaction, actor: OperatorActor): Promise<string> {
  if (actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ${actor.unit.id}::uuid FOR NO KEY UPDATE`
  const own = await tx.operator.count({ where: { id: actor.operatorId, unitId: actor.unit.id, endedAt: null } })
  if (own === 0) throw accountErrors.NOT_LOGGED_IN()
  return actor.unit.id
}

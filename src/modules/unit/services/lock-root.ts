import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import type { Transaction } from '@/server/db'

/**
 * Locks provincial HR's own unit, so that its persons change one after the other.
 * @throws NO_PERMISSION for everybody else
 */
export async function lockRoot(tx: Transaction, actor: OperatorActor): Promise<string> {
  if (actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ${actor.unit.id}::uuid FOR NO KEY UPDATE`
  return actor.unit.id
}

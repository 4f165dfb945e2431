import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { assertStillActs } from '@/modules/account/services/assert-still-acts'
import type { Transaction } from '@/server/db'
import type { LockedUnit } from './lock-subordinate'
import { lockedColumns } from './lock-subordinate'

/**
 * Locks the actor's own unit, so that what he says about it and what his superior does come one after the other.
 * @throws NOT_LOGGED_IN when meanwhile the unit was deactivated or its account passed to another person
 */
export async function lockOwnUnit(tx: Transaction, actor: OperatorActor): Promise<LockedUnit> {
  const [unit] = await tx.$queryRaw<LockedUnit[]>`
    SELECT ${lockedColumns} FROM "Unit"
    WHERE "id" = ${actor.unit.id}::uuid FOR NO KEY UPDATE`
  await assertStillActs(tx, actor)
  if (unit === undefined) throw accountErrors.NOT_LOGGED_IN()
  return unit
}

import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
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
    WHERE "id" = ${actor.unit.id}::uuid AND "deactivatedAt" IS NULL FOR NO KEY UPDATE`
  const isOperator = { id: actor.operatorId, unitId: actor.unit.id, endedAt: null }
  if (unit === undefined || (await tx.operator.count({ where: isOperator })) === 0) throw accountErrors.NOT_LOGGED_IN()
  return unit
}

import type { OperatorActor } from '@/modules/account/actor'
import { assertStillActs } from '@/modules/account/services/assert-still-acts'
import type { Transaction } from '@/server/db'

/**
 * Holds the actor's unit active until the transaction ends: 注销 waits, and sees what was opened below it. Every service
 * that puts something below a unit (a subordinate, an applicant's account) begins with it.
 * @throws NOT_LOGGED_IN when the unit was deactivated, or its account passed on, a moment ago
 */
export async function lockActiveUnit(tx: Transaction, actor: OperatorActor): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ${actor.unit.id}::uuid FOR SHARE`
  await assertStillActs(tx, actor)
}

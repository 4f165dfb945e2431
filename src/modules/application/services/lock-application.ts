import type { Actor } from '@/modules/account/actor'
import { assertStillActs } from '@/modules/account/services/assert-still-acts'
import type { Transaction } from '@/server/db'

/**
 * Locks the application's row, before any other lock (then quota rows in the order of their ids). Whoever comes second
 * waits here and then sees what the first has done; whether he is still whom he was is asked after the wait.
 * @throws NOT_LOGGED_IN when the actor's account ended meanwhile
 */
export async function lockApplication(tx: Transaction, actor: Actor, applicationId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Application" WHERE "id" = ${applicationId}::uuid FOR UPDATE`
  await assertStillActs(tx, actor)
}

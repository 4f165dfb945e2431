import type { Transaction } from '@/server/db'

/**
 * Locks the application's row, before any other lock (then quota rows in the order of their ids). Whoever comes second
 * waits here and then sees what the first has done.
 */
export async function lockApplication(tx: Transaction, applicationId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS "locked" FROM "Application" WHERE "id" = ${applicationId}::uuid FOR UPDATE`
}

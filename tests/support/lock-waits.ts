import type { Database } from '@/server/db'

/** How many transactions of this test's database stand before a lock that another one holds. */
export async function waitingForLocks(db: Database): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return rows.length
}

/** For a transaction that holds a lock: goes on once another one has come to it. */
export async function untilSomebodyWaits(db: Database): Promise<void> {
  while ((await waitingForLocks(db)) === 0) await new Promise(setImmediate)
}

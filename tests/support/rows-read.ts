import type { Transaction } from '@/server/db'

/** How many rows of a table this connection has read one after the other, without an index. */
export async function rowsReadInTurn(tx: Transaction, table: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ rows: number }[]>`
    SELECT seq_tup_read::int AS "rows" FROM pg_stat_xact_user_tables WHERE relname = ${table}`
  return row?.rows ?? 0
}

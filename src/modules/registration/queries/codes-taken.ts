import type { Database, Transaction } from '@/server/db'

/**
 * Whether an active unit has one of the codes already. The characters 9 to 17 of a 统一社会信用代码 are the organisation
 * code (GB 32100 §4).
 */
export async function areCodesTaken(
  db: Database | Transaction,
  { uscc, orgCode }: { uscc: string | null; orgCode: string | null },
): Promise<boolean> {
  const inUscc = uscc === null ? null : `${uscc.slice(8, 16)}-${uscc.slice(16, 17)}`
  const bare = orgCode?.replace('-', '') ?? null
  const taken = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Unit" WHERE "deactivatedAt" IS NULL
      AND ("uscc" = ${uscc} OR "orgCode" = ${orgCode} OR "orgCode" = ${inUscc} OR substr("uscc", 9, 9) = ${bare})
    LIMIT 1`
  return taken.length > 0
}

import type { Database, Transaction } from '@/server/db'

export interface PathRow {
  id: string
  name: string
  depth: number
}

/** The unit and every unit above it: owner … first-level recommender, provincial HR. Empty for an unknown unit. */
export async function unitPath(db: Database | Transaction, unitId: string): Promise<PathRow[]> {
  return db.$queryRaw<PathRow[]>`
    WITH RECURSIVE path AS (
      SELECT "id", "parentId", "name", "depth" FROM "Unit" WHERE "id" = ${unitId}::uuid
      UNION ALL
      SELECT above."id", above."parentId", above."name", above."depth"
      FROM "Unit" above JOIN path ON above."id" = path."parentId"
    )
    SELECT "id"::text, "name", "depth" FROM path ORDER BY "depth" DESC`
}

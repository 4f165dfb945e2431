import type { Database } from '@/server/db'

export interface Waiting {
  unitId: string
  batchCode: string
  count: number
}

/**
 * What waits for each of these units in the open batches: to review, to forward, to rework. The newest batch first;
 * without a row where nothing waits.
 */
export async function countWaiting(db: Database, unitIds: readonly string[]): Promise<Waiting[]> {
  if (unitIds.length === 0) return []
  return db.$queryRaw`
    SELECT s."unitId"::text, b."code" AS "batchCode", count(*)::int AS "count"
    FROM "ApplicationStep" s JOIN "Batch" b ON b."id" = s."batchId"
    WHERE s."unitId" = ANY(${unitIds}::uuid[]) AND s."status" IN ('IN_REVIEW', 'READY', 'RETURNED_TO_ME')
      AND b."status" = 'OPEN'
    GROUP BY s."unitId", b."id" ORDER BY b."createdAt" DESC`
}

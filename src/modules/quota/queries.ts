import type { Category, Track } from '@/generated/prisma/enums'
import type { Database, Transaction } from '@/server/db'
import type { QuotaFacts, QuotaLine } from './rules/slots'
import type { QuotaView } from './schema'

interface Place {
  batchId: string
  /** The first-level unit. */
  unitId: string
}

/** Every indicator of a first-level unit with its live counters, in the batch's order. */
export async function listQuotas(db: Database | Transaction, { batchId, unitId }: Place): Promise<QuotaView[]> {
  return db.$queryRaw<QuotaView[]>`
    SELECT i."id"::text AS "indicatorId", i."code", i."label", i."category"::text, i."track"::text, i."kind"::text,
      q."limit", q."planned", q."version",
      -- A minimum holds no places, so what counts towards it is counted.
      CASE i."kind" WHEN 'MAXIMUM' THEN q."used" ELSE (
        SELECT count(*)::int FROM "ApplicationStep" s
        WHERE s."unitId" = q."unitId" AND s."batchId" = q."batchId" AND s."status" = 'FORWARDED'
          AND coalesce(s."recommendedCategory", s."category") = i."category"
          AND (i."track" IS NULL OR i."track" = s."track")) END AS "used",
      greatest(coalesce(q."planned", 0) - q."used", 0)::int AS "left",
      (SELECT count(*)::int FROM "QuotaSlot" slot JOIN "ApplicationStep" s
         ON s."applicationId" = slot."applicationId" AND s."unitId" = q."unitId"
       WHERE slot."quotaId" = q."id" AND s."status" IN ('RETURNED_TO_ME', 'IN_REVIEW', 'READY')) AS "returned",
      (SELECT count(*)::int FROM "ApplicationStep" s
       WHERE s."unitId" = q."unitId" AND s."batchId" = q."batchId" AND s."status" = 'READY'
         AND coalesce(s."recommendedCategory", s."category") = i."category"
         AND (i."track" IS NULL OR i."track" = s."track")
         AND NOT EXISTS (SELECT 1 FROM "QuotaSlot" held
                         WHERE held."applicationId" = s."applicationId" AND held."quotaId" = q."id")) AS "ready"
    FROM "Quota" q JOIN "Indicator" i ON i."id" = q."indicatorId"
    WHERE q."batchId" = ${batchId}::uuid AND q."unitId" = ${unitId}::uuid
    ORDER BY i."position"`
}

/** What decides about one application's forward by its first-level unit. */
export async function loadQuotaFacts(
  tx: Database | Transaction,
  place: Place,
  application: { id: string; category: Category | null; track: Track | null },
): Promise<QuotaFacts> {
  const lines = await tx.$queryRaw<(QuotaLine & { isHeld: boolean })[]>`
    SELECT q."id"::text AS "quotaId", i."id"::text AS "indicatorId", i."label", i."category"::text, i."track"::text,
      i."kind"::text, q."limit", q."planned", q."used", slot."applicationId" IS NOT NULL AS "isHeld"
    FROM "Quota" q JOIN "Indicator" i ON i."id" = q."indicatorId"
      LEFT JOIN "QuotaSlot" slot ON slot."quotaId" = q."id" AND slot."applicationId" = ${application.id}::uuid
    WHERE q."batchId" = ${place.batchId}::uuid AND q."unitId" = ${place.unitId}::uuid
    ORDER BY i."position"`
  return {
    lines,
    category: application.category,
    track: application.track,
    heldIndicatorIds: lines.filter(({ isHeld }) => isHeld).map(({ indicatorId }) => indicatorId),
  }
}

import type { Transaction } from '@/server/db'
import type { BatchInFlight, HandoverSummary } from '../handover-schema'

/**
 * What a unit has in flight: dossiers by module, opinions begun, deadlines (workflow §9.9). Batches, steps and
 * recommendations are read here, though their modules come after this one and are built on it: an account's passing on
 * must be told in the transaction in which it passes on.
 * @returns open batches, and others in which something waits
 */
export async function loadInFlight(tx: Transaction, unitId: string): Promise<HandoverSummary> {
  const rows = await tx.$queryRaw<BatchInFlight[]>`
    SELECT b."code" AS "batchCode", b."name" AS "batchName",
      COALESCE(step."ownReview", 0) AS "ownReview", COALESCE(step."othersReview", 0) AS "othersReview",
      COALESCE(step."ready", 0) AS "ready", COALESCE(step."returned", 0) AS "returned",
      COALESCE(own."withApplicants", 0) AS "withApplicants", COALESCE(own."drafts", 0) AS "drafts",
      COALESCE(step."opinions", 0) AS "opinions",
      COALESCE(step."corrections", 0) + COALESCE(own."corrections", 0) AS "corrections",
      LEAST(step."correctionBy", own."correctionBy") AS "correctionBy",
      (SELECT w."closesAt" FROM "BatchWindow" w
        WHERE w."batchId" = b."id" AND w."applicantId" IS NULL AND (w."unitId" IS NULL OR w."unitId" = u."id")
          AND w."level" = (CASE u."depth" WHEN 1 THEN 'FIRST_LEVEL' ELSE 'EMPLOYER' END)::"WindowLevel"
        ORDER BY w."unitId" IS NULL LIMIT 1) AS "closesAt"
    FROM "Unit" u CROSS JOIN "Batch" b
      LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE s."status" = 'IN_REVIEW' AND s."isOwner")::int AS "ownReview",
          count(*) FILTER (WHERE s."status" = 'IN_REVIEW' AND NOT s."isOwner")::int AS "othersReview",
          count(*) FILTER (WHERE s."status" = 'READY')::int AS "ready",
          count(*) FILTER (WHERE s."status" = 'RETURNED_TO_ME')::int AS "returned",
          count(*) FILTER (WHERE r."opinion" <> '' OR r."firstLevelOpinion" <> '')::int AS "opinions",
          count(a."correctionDeadline")::int AS "corrections", min(a."correctionDeadline") AS "correctionBy"
        FROM "ApplicationStep" s JOIN "Application" a ON a."id" = s."applicationId"
          LEFT JOIN "Recommendation" r ON r."applicationId" = s."applicationId" AND r."unitId" = s."unitId"
        WHERE s."unitId" = u."id" AND s."batchId" = b."id" AND s."status" IN ('IN_REVIEW', 'READY', 'RETURNED_TO_ME')
      ) step ON true
      LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE a."state" = 'RETURNED_TO_APPLICANT')::int AS "withApplicants",
          count(*) FILTER (WHERE a."state" = 'DRAFT')::int AS "drafts",
          count(a."correctionDeadline")::int AS "corrections", min(a."correctionDeadline") AS "correctionBy"
        FROM "Application" a JOIN "Applicant" t ON t."id" = a."applicantId" AND t."removedAt" IS NULL
        WHERE a."owningUnitId" = u."id" AND a."batchId" = b."id" AND a."state" IN ('DRAFT', 'RETURNED_TO_APPLICANT')
      ) own ON true
    WHERE u."id" = ${unitId}::uuid AND b."status" IN ('OPEN', 'CLOSED')
    ORDER BY b."createdAt" DESC`
  return { batches: rows }
}

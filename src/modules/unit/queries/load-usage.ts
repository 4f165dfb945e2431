import { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/server/db'
import type { UnitUsage } from '../rules/reasons-to-keep'

/** So many names are told; the total counts all. */
const mostNames = 5

/**
 * What still lives in a unit and below it (workflow §2). Applicants and applications are read here, though their modules
 * come after this one and are built on it: the rule is the unit's, and those modules can't be imported from here.
 */
export async function loadUsage(tx: Transaction, unitId: string): Promise<UnitUsage> {
  const below = Prisma.sql`
    WITH RECURSIVE below AS (
      SELECT ${unitId}::uuid AS "id"
      UNION ALL
      SELECT u."id" FROM "Unit" u JOIN below ON u."parentId" = below."id")`
  // An account removed before its first submission leaves nothing that anybody waits for.
  const applicants = (hasApplication: Prisma.Sql) => Prisma.sql`
    SELECT p."name", count(*) OVER ()::int AS "total"
    FROM "Applicant" a
      JOIN "Batch" b ON b."id" = a."batchId" AND b."status" <> 'ARCHIVED'
      JOIN "Person" p ON p."id" = a."personId"
      LEFT JOIN "Application" f ON f."applicantId" = a."id"
    WHERE a."owningUnitId" IN (SELECT "id" FROM below) AND ${hasApplication}
    ORDER BY a."createdAt", a."id" LIMIT ${mostNames}`
  const rowsOf = (rows: Prisma.Sql) => tx.$queryRaw<NameRow[]>`${below} ${rows}`
  return {
    subordinates: counted(
      await rowsOf(Prisma.sql`
        SELECT u."name", count(*) OVER ()::int AS "total" FROM "Unit" u
        WHERE u."id" IN (SELECT "id" FROM below) AND u."id" <> ${unitId}::uuid AND u."deactivatedAt" IS NULL
        ORDER BY u."depth", u."createdAt", u."id" LIMIT ${mostNames}`),
    ),
    applications: counted(
      await rowsOf(applicants(Prisma.sql`f."id" IS NOT NULL AND (a."removedAt" IS NULL OR f."submissionNumber" > 0)`)),
    ),
    accounts: counted(await rowsOf(applicants(Prisma.sql`f."id" IS NULL AND a."removedAt" IS NULL`))),
  }
}

interface NameRow {
  name: string
  total: number
}

function counted(rows: NameRow[]): { names: string[]; total: number } {
  return { names: rows.map(({ name }) => name), total: rows[0]?.total ?? 0 }
}

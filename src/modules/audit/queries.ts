import { Prisma } from '@/generated/prisma/client'
import { likePattern } from '@/lib/like-pattern'
import type { Database } from '@/server/db'
import type { AuditLine, AuditPage, SearchAuditInput } from './schema'

const pageSize = 50
const exactTotal = 10_000

/**
 * Lines of the audit log, the latest first.
 * @param personHashes keyed hashes of the ID numbers that the person's text may be
 */
export async function searchAudit(
  db: Database,
  input: SearchAuditInput,
  personHashes: readonly string[],
): Promise<AuditPage> {
  const where = conditions(input, personHashes)
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<AuditLine[]>`
      SELECT e."id"::text, e."at", p."name" AS "personName", u."name" AS "unitName", e."role", e."address", e."agent",
             e."action", e."objectType", e."objectId", e."result", e."reason", e."details", e."requestId",
             COALESCE((SELECT x."name" FROM "Person" x WHERE e."objectType" = 'Person' AND x."id"::text = e."objectId"),
                      (SELECT x."name" FROM "Unit" x WHERE e."objectType" = 'Unit' AND x."id"::text = e."objectId"))
               AS "objectName"
        FROM "AuditEntry" e
        LEFT JOIN "Person" p ON p."id" = e."personId"
        LEFT JOIN "Unit" u ON u."id" = e."unitId"
       WHERE ${where}
       ORDER BY e."at" DESC, e."id" DESC
       LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize}`,
    db.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS "total" FROM (
        SELECT 1 FROM "AuditEntry" e
          LEFT JOIN "Person" p ON p."id" = e."personId"
          LEFT JOIN "Unit" u ON u."id" = e."unitId"
         WHERE ${where} LIMIT ${exactTotal + 1}) found`,
  ])
  return { rows, total: counted?.total ?? 0, page: input.page, pageSize }
}

function conditions({ from, until, person, unit, action, result }: SearchAuditInput, hashes: readonly string[]) {
  const found = [
    from !== null && Prisma.sql`e."at" >= (${from}::date)::timestamp AT TIME ZONE 'Asia/Shanghai'`,
    until !== null && Prisma.sql`e."at" < (${until}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`,
    person !== '' &&
      Prisma.sql`(p."name" ILIKE ${likePattern(person)} OR p."idNumberHash" = ANY(${[...hashes]}::text[]))`,
    unit !== '' && Prisma.sql`u."name" ILIKE ${likePattern(unit)}`,
    action !== '' && Prisma.sql`e."action" = ${action}`,
    result !== null && Prisma.sql`e."result" = ${result}`,
  ].filter((condition) => condition !== false)
  return found.length === 0 ? Prisma.sql`true` : Prisma.join(found, ' AND ')
}

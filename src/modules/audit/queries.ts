import { Prisma } from '@/generated/prisma/client'
import { likePattern } from '@/lib/like-pattern'
import type { Database } from '@/server/db'
import type { AuditLine, AuditPage, SearchAuditInput } from './schema'

const pageSize = 50
const exactTotal = 10_000
const uuidPattern = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'

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
             ${objectName} AS "objectName"
        FROM "AuditEntry" e
        LEFT JOIN "Person" p ON p."id" = e."personId"
        LEFT JOIN "Unit" u ON u."id" = e."unitId"
        LEFT JOIN LATERAL (SELECT CASE WHEN e."objectId" ~ ${uuidPattern} THEN e."objectId"::uuid END AS "id") o ON true
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

/**
 * Whom or what a line is about, by the name that it has now: the log itself holds ids only. Whoever an application, a
 * file or a paper is of gives it his name. An id that is none, or of something that is gone, has no name.
 */
const objectName = Prisma.sql`(CASE upper(left(e."objectType", 1)) || substr(e."objectType", 2)
  WHEN 'Person' THEN (SELECT x."name" FROM "Person" x WHERE x."id" = o."id")
  WHEN 'Unit' THEN (SELECT x."name" FROM "Unit" x WHERE x."id" = o."id")
  WHEN 'Batch' THEN (SELECT x."name" FROM "Batch" x WHERE x."id" = o."id")
  WHEN 'Operator' THEN (SELECT x."name" FROM "Operator" y JOIN "Person" x ON x."id" = y."personId" WHERE y."id" = o."id")
  WHEN 'Registration' THEN (SELECT x."unitName" FROM "Registration" x WHERE x."id" = o."id")
  WHEN 'Applicant' THEN (SELECT x."name" FROM "Applicant" y JOIN "Person" x ON x."id" = y."personId" WHERE y."id" = o."id")
  WHEN 'ApplicantCorrection' THEN (SELECT x."name" FROM "ApplicantCorrection" c
    JOIN "Applicant" y ON y."id" = c."applicantId" JOIN "Person" x ON x."id" = y."personId" WHERE c."id" = o."id")
  WHEN 'Application' THEN (SELECT x."name" FROM "Application" a
    JOIN "Applicant" y ON y."id" = a."applicantId" JOIN "Person" x ON x."id" = y."personId" WHERE a."id" = o."id")
  WHEN 'Attachment' THEN (SELECT x."name" FROM "Attachment" f JOIN "Application" a ON a."id" = f."applicationId"
    JOIN "Applicant" y ON y."id" = a."applicantId" JOIN "Person" x ON x."id" = y."personId" WHERE f."id" = o."id")
  WHEN 'Document' THEN (SELECT x."name" FROM "Document" d JOIN "Application" a ON a."id" = d."applicationId"
    JOIN "Applicant" y ON y."id" = a."applicantId" JOIN "Person" x ON x."id" = y."personId" WHERE d."id" = o."id")
  END)`

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

import { Prisma } from '@/generated/prisma/client'
import { likePattern } from '@/lib/like-pattern'
import type { Database } from '@/server/db'
import type { LiveSessions, OwnSession, Session, SessionOfSomebody } from '../session-shapes'

const pageSize = 20
/** More than anybody has. */
const mostOwn = 100

/**
 * The sessions that live in one's own name, this one first: after a scan all of the person's, after a password those of
 * the one account that it belongs to.
 */
export async function listOwnSessions(
  db: Database,
  now: Date,
  { id, actor, byScan }: Pick<Session, 'id' | 'actor' | 'byScan'>,
): Promise<OwnSession[]> {
  return db.$queryRaw<OwnSession[]>`
    SELECT ${columns}, s."id" = ${id}::uuid AS "isCurrent" FROM ${sources}
     WHERE ${isLive(now)} AND s."personId" = ${actor.personId}::uuid
       AND ${byScan || actor.role !== 'APPLICANT' ? Prisma.sql`true` : Prisma.sql`s."applicantId" = ${actor.applicantId}::uuid`}
     ORDER BY "isCurrent" DESC, s."lastSeenAt" DESC LIMIT ${mostOwn}`
}

/**
 * Everybody's sessions for the 安全管理员, the latest used first.
 * @param search part of a person's or a unit's name; empty: all
 */
export async function listLiveSessions(
  db: Database,
  now: Date,
  { search, page, currentId }: { search: string; page: number; currentId: string },
): Promise<LiveSessions> {
  const pattern = likePattern(search)
  const where = Prisma.sql`${isLive(now)} AND (${search} = '' OR p."name" ILIKE ${pattern} OR u."name" ILIKE ${pattern})`
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<SessionOfSomebody[]>`
      SELECT ${columns}, s."id" = ${currentId}::uuid AS "isCurrent", s."personId"::text, p."name" AS "personName"
        FROM ${sources} WHERE ${where}
       ORDER BY s."lastSeenAt" DESC, s."id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM ${sources} WHERE ${where}`,
  ])
  return { rows, total: counted?.total ?? 0, page, pageSize }
}

const columns = Prisma.sql`s."id"::text, s."role"::text, u."name" AS "unitName", s."createdAt", s."lastSeenAt",
  s."address", s."agent"`

const sources = Prisma.sql`"Session" s JOIN "Person" p ON p."id" = s."personId"
  LEFT JOIN "Operator" o ON o."id" = s."operatorId" LEFT JOIN "Applicant" a ON a."id" = s."applicantId"
  LEFT JOIN "Unit" u ON u."id" = COALESCE(o."unitId", a."owningUnitId")`

function isLive(now: Date): Prisma.Sql {
  return Prisma.sql`s."endedAt" IS NULL AND s."absoluteExpiresAt" > ${now}
    AND s."lastSeenAt" + make_interval(mins => s."idleMinutes") > ${now}`
}

import type { SessionRole, UnitKind } from '@/generated/prisma/enums'
import type { Database } from '@/server/db'
import type { Session } from './session-shapes'

/**
 * The live session of a token hash, in one indexed query: nobody whose operator, unit or applicant account has ended
 * has one.
 * @returns null when unknown, ended, idle too long or past its absolute end
 */
export async function findSession(db: Database, tokenHash: string, now: Date): Promise<Session | null> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT s."tokenHash", s."role", s."personId", s."lastSeenAt", s."idleMinutes", s."absoluteExpiresAt",
           p."name" AS "personName", o."id" AS "operatorId", u."id" AS "unitId", u."name" AS "unitName",
           u."kind" AS "unitKind", u."depth" AS "unitDepth", a."id" AS "applicantId", a."batchId"
      FROM "Session" s
      JOIN "Person" p ON p."id" = s."personId"
      LEFT JOIN "Operator" o ON o."id" = s."operatorId" AND o."endedAt" IS NULL
      LEFT JOIN "Applicant" a ON a."id" = s."applicantId" AND a."removedAt" IS NULL
      LEFT JOIN "Unit" u ON u."id" = COALESCE(o."unitId", a."owningUnitId") AND u."deactivatedAt" IS NULL
     WHERE s."tokenHash" = ${tokenHash} AND s."endedAt" IS NULL
       AND s."absoluteExpiresAt" > ${now}
       AND s."lastSeenAt" + make_interval(mins => s."idleMinutes") > ${now}`
  return row === undefined ? null : toSession(row)
}

type SessionRow = {
  tokenHash: string
  role: SessionRole
  personId: string
  personName: string
  lastSeenAt: Date
  idleMinutes: number
  absoluteExpiresAt: Date
  operatorId: string | null
  unitId: string | null
  unitName: string
  unitKind: UnitKind
  unitDepth: number
  applicantId: string | null
  batchId: string
}

function toSession(row: SessionRow): Session | null {
  const { role, personId, personName, operatorId, applicantId, unitId } = row
  const limits = {
    tokenHash: row.tokenHash,
    lastSeenAt: row.lastSeenAt,
    idleMinutes: row.idleMinutes,
    absoluteExpiresAt: row.absoluteExpiresAt,
  }
  if (unitId === null) return null
  if (role === 'APPLICANT') {
    if (applicantId === null) return null
    return { ...limits, actor: { role, personId, personName, applicantId, batchId: row.batchId } }
  }
  if (operatorId === null) return null
  const unit = { id: unitId, name: row.unitName, kind: row.unitKind, depth: row.unitDepth }
  return { ...limits, actor: { role, personId, personName, operatorId, unit } }
}

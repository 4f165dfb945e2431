import { env } from '@/env'
import type { BatchStatus, OfficerRole, SessionRole, UnitKind } from '@/generated/prisma/enums'
import { currentSettings } from '@/modules/setting/queries'
import type { Database } from '@/server/db'
import type { OperatorActor } from './actor'
import { isPrivileged, sessionRoleOf } from './rules/officer-roles'
import type { Account, Session } from './session-shapes'

/**
 * The live session of a token hash, in one indexed query: nobody whose operator, unit or applicant account has ended
 * has one, and no officer whose role is not, or no longer, the granted one.
 * @param unitId the unit that the request names, for which the person acts if he is its active operator
 * @returns null when unknown, ended, idle too long or past its absolute end
 */
export async function findSession(
  db: Database,
  tokenHash: string,
  now: Date,
  unitId: string | null = null,
): Promise<Session | null> {
  const { passwordExpiryDays } = await currentSettings(db, now)
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT s."tokenHash", s."id", s."role", s."personId", s."byScan", s."secondFactorAt", s."createdAt",
           s."lastSeenAt", s."idleMinutes", s."absoluteExpiresAt", p."name" AS "personName",
           o."id" AS "operatorId", o."officerRole", o."grantedAt", u."id" AS "unitId", u."name" AS "unitName",
           u."kind" AS "unitKind", u."depth" AS "unitDepth", a."id" AS "applicantId", a."batchId",
           COALESCE(a."mustChangePassword", false) AS "isPasswordInitial",
           s."role" = 'APPLICANT' AND NOT s."byScan" AND ${passwordExpiryDays}::int > 0 AND s."createdAt" >=
             COALESCE(a."passwordSetAt", a."createdAt") + make_interval(days => ${passwordExpiryDays}::int)
             AS "isPasswordExpired",
           s."role" = 'APPLICANT' AND EXISTS (
             SELECT 1 FROM "PrivacyNotice" n WHERE n."publishedAt" <= s."createdAt" AND NOT EXISTS (
               SELECT 1 FROM "PrivacyConsent" c WHERE c."personId" = s."personId" AND c."version" >= n."version")
           ) AS "mustAcceptNotice",
           x."id" AS "actingOperatorId", y."id" AS "actingUnitId", y."name" AS "actingUnitName",
           y."kind" AS "actingUnitKind", y."depth" AS "actingUnitDepth"
      FROM "Session" s
      JOIN "Person" p ON p."id" = s."personId"
      LEFT JOIN "Operator" o ON o."id" = s."operatorId" AND o."endedAt" IS NULL
      LEFT JOIN "Applicant" a ON a."id" = s."applicantId" AND a."personId" = s."personId" AND a."removedAt" IS NULL
      LEFT JOIN "Unit" u ON u."id" = COALESCE(o."unitId", a."owningUnitId") AND u."deactivatedAt" IS NULL
      LEFT JOIN "Operator" x ON x."personId" = s."personId" AND x."unitId" = ${unitId}::uuid AND x."endedAt" IS NULL
       AND s."role" = 'OPERATOR'
      LEFT JOIN "Unit" y ON y."id" = x."unitId" AND y."deactivatedAt" IS NULL AND y."depth" > 0
     WHERE s."tokenHash" = ${tokenHash} AND s."endedAt" IS NULL
       AND s."absoluteExpiresAt" > ${now}
       AND s."lastSeenAt" + make_interval(mins => s."idleMinutes") > ${now}`
  return row === undefined ? null : toSession(row)
}

/** Why the session of a token hash was ended; null when it is unknown, or has run out by itself. */
export async function endReasonOf(db: Database, tokenHash: string): Promise<string | null> {
  const row = await db.session.findUnique({ where: { tokenHash }, select: { endReason: true } })
  return row?.endReason ?? null
}

/**
 * As whom a person can act now: for each unit whose active operator he is, for the province in the role that he was
 * granted, and as an applicant of each batch that is not archived, as the password does: once it has closed he still
 * reads his own form and what became of it. The account that was entered last comes first, one of a closed batch after
 * all others.
 */
export async function accountsOf(db: Pick<Database, 'operator' | 'applicant'>, personId: string): Promise<Account[]> {
  const operators = await db.operator.findMany({
    where: { personId, endedAt: null, unit: { deactivatedAt: null }, ...opened },
    select: { id: true, lastLoginAt: true, officerRole: true, unit: { select: { id: true, name: true } } },
    orderBy: { createdAt: 'asc' },
  })
  const applicants = await db.applicant.findMany({
    where: {
      personId,
      removedAt: null,
      batch: { status: { in: ['OPEN', 'CLOSED'] } },
      owningUnit: { deactivatedAt: null },
    },
    select: {
      id: true,
      lastLoginAt: true,
      owningUnit: { select: { id: true, name: true } },
      batch: { select: { id: true, code: true, name: true, status: true } },
    },
    orderBy: { createdAt: 'desc' },
  })
  const ofUnits = operators.map(({ id, lastLoginAt, officerRole, unit }): Account => {
    return { role: sessionRoleOf(officerRole), id, unitId: unit.id, unitName: unit.name, batch: null, lastLoginAt }
  })
  const ofBatches = (wanted: BatchStatus) =>
    applicants
      .filter(({ batch }) => batch.status === wanted)
      .map(({ id, lastLoginAt, owningUnit, batch: { id: batchId, code, name } }): Account => {
        const batch = { id: batchId, code, name }
        return { role: 'APPLICANT', id, unitId: owningUnit.id, unitName: owningUnit.name, batch, lastLoginAt }
      })
  return [...[...ofUnits, ...ofBatches('OPEN')].sort(byLastLogin), ...ofBatches('CLOSED').sort(byLastLogin)]
}

function byLastLogin(one: Account, other: Account): number {
  return (other.lastLoginAt?.getTime() ?? 0) - (one.lastLoginAt?.getTime() ?? 0)
}

/** An officer's account opens nothing before its role is granted; an operator's needs no granting. */
export const opened = { OR: [{ officerRole: null }, { grantedAt: { not: null } }] }

type SessionRow = {
  tokenHash: string
  id: string
  secondFactorAt: Date | null
  createdAt: Date
  role: SessionRole
  personId: string
  personName: string
  byScan: boolean
  isPasswordInitial: boolean
  isPasswordExpired: boolean
  mustAcceptNotice: boolean
  lastSeenAt: Date
  idleMinutes: number
  absoluteExpiresAt: Date
  operatorId: string | null
  officerRole: OfficerRole | null
  grantedAt: Date | null
  unitId: string | null
  unitName: string
  unitKind: UnitKind
  unitDepth: number
  applicantId: string | null
  batchId: string
  actingOperatorId: string | null
  actingUnitId: string | null
  actingUnitName: string
  actingUnitKind: UnitKind
  actingUnitDepth: number
}

function toSession(row: SessionRow): Session | null {
  const { role, personId, personName, operatorId, applicantId, unitId } = row
  const { tokenHash, byScan, isPasswordInitial, isPasswordExpired, mustAcceptNotice } = row
  const { id, createdAt, secondFactorAt, lastSeenAt, idleMinutes, absoluteExpiresAt } = row
  const needsSecondFactor = secondFactorAt === null && isPrivileged(role) && env().secondFactor === 'required'
  const mustChangePassword = isPasswordInitial || isPasswordExpired
  const proof = { byScan, mustChangePassword, isPasswordExpired, mustAcceptNotice }
  const second = { secondFactorAt, needsSecondFactor }
  const kept = { tokenHash, id, createdAt, ...proof, ...second, lastSeenAt, idleMinutes, absoluteExpiresAt }
  if (unitId === null) return null
  if (role === 'APPLICANT') {
    if (applicantId === null) return null
    return { ...kept, acting: null, actor: { role, personId, personName, applicantId, batchId: row.batchId } }
  }
  if (operatorId === null || role !== sessionRoleOf(row.officerRole)) return null
  if (row.officerRole !== null && row.grantedAt === null) return null
  const unit = { id: unitId, name: row.unitName, kind: row.unitKind, depth: row.unitDepth }
  return { ...kept, acting: actingFor(row), actor: { role, personId, personName, operatorId, unit } }
}

function actingFor(row: SessionRow): OperatorActor | null {
  const { personId, personName, actingOperatorId: operatorId, actingUnitId: id } = row
  if (operatorId === null || id === null) return null
  const unit = { id, name: row.actingUnitName, kind: row.actingUnitKind, depth: row.actingUnitDepth }
  return { role: 'OPERATOR', personId, personName, operatorId, unit }
}

import { Prisma } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import type { Database } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import type { ListSubordinatesInput, SubordinatePage } from '../schema'
import { toSubordinate, withOperator } from './subordinate-row'

/**
 * One page of the units directly below the acting one.
 * @throws BATCH_NOT_FOUND
 */
export async function listSubordinates(
  ctx: ServiceContext<OperatorActor>,
  input: ListSubordinatesInput,
): Promise<SubordinatePage> {
  const { db, actor } = ctx
  // Batches have a module of their own, which is built on this one.
  const batch = await db.batch.findUnique({ where: { code: input.batchCode }, select: { id: true } })
  if (!batch) throw unitErrors.BATCH_NOT_FOUND()
  const where = condition(actor.unit.id, input)
  const from = Prisma.sql`
    FROM "Unit" u
      LEFT JOIN "Operator" o ON o."unitId" = u."id" AND o."endedAt" IS NULL
      LEFT JOIN "Person" p ON p."id" = o."personId"
    WHERE ${where}`
  const [ids, [counted]] = await Promise.all([
    db.$queryRaw<{ id: string }[]>`
      SELECT u."id"::text ${from} ORDER BY ${order(input)}
      LIMIT ${input.pageSize} OFFSET ${(input.page - 1) * input.pageSize}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" ${from}`,
  ])
  const unitIds = ids.map(({ id }) => id)
  const [units, progress] = await Promise.all([
    db.unit.findMany({
      where: { id: { in: unitIds } },
      include: { ...withOperator, nameCorrections: { where: { state: 'PENDING' }, select: { id: true } } },
    }),
    countBelow(db, batch.id, unitIds),
  ])
  return {
    rows: unitIds.flatMap((id) => {
      const unit = units.find((one) => one.id === id)
      if (!unit) return []
      const { draftsOpened = 0, submitted = 0 } = progress.get(id) ?? {}
      return [{ ...toSubordinate(unit), isNameAsked: unit.nameCorrections.length > 0, draftsOpened, submitted }]
    }),
    total: counted?.total ?? 0,
    page: input.page,
    pageSize: input.pageSize,
  }
}

function condition(superiorId: string, { search, status }: ListSubordinatesInput): Prisma.Sql {
  const conditions = [Prisma.sql`u."parentId" = ${superiorId}::uuid`]
  if (status === 'name-asked') {
    conditions.push(Prisma.sql`u."deactivatedAt" IS NULL AND EXISTS (
      SELECT 1 FROM "UnitNameCorrection" c WHERE c."unitId" = u."id" AND c."state" = 'PENDING')`)
  }
  if (status === 'active') conditions.push(Prisma.sql`u."deactivatedAt" IS NULL`)
  if (status === 'deactivated') conditions.push(Prisma.sql`u."deactivatedAt" IS NOT NULL`)
  if (search !== '') conditions.push(searched(search))
  return Prisma.join(conditions, ' AND ')
}

/** Codes are found as people write them: any width and case, with hyphen or without. */
function searched(search: string): Prisma.Sql {
  const text = search.normalize('NFKC')
  const part = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  const code = `%${text.replace(/[^0-9a-z]/gi, '').toUpperCase()}%`
  const names = Prisma.sql`u."name" ILIKE ${part} OR p."name" ILIKE ${part} OR u."governmentName" ILIKE ${part}`
  if (code.length < 5) return Prisma.sql`(${names})`
  return Prisma.sql`(${names} OR u."uscc" LIKE ${code} OR replace(u."orgCode", '-', '') LIKE ${code})`
}

/** Names in the order of pinyin; the id makes every order total. Who never logged in comes first. */
function order({ sort, direction }: ListSubordinatesInput): Prisma.Sql {
  const way = direction === 'desc' ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const keys = {
    name: Prisma.sql`u."name" COLLATE "zh-x-icu" ${way}`,
    created: Prisma.sql`u."createdAt" ${way}`,
    lastLogin: Prisma.sql`COALESCE(o."lastLoginAt", '-infinity') ${way}, u."name" COLLATE "zh-x-icu"`,
  }
  return Prisma.sql`${keys[sort]}, u."id"`
}

/** Applications opened and submitted in each unit and everywhere below it. */
async function countBelow(
  db: Database,
  batchId: string,
  unitIds: string[],
): Promise<Map<string, { draftsOpened: number; submitted: number }>> {
  if (unitIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; draftsOpened: number; submitted: number }[]>`
    WITH RECURSIVE below AS (
      SELECT u."id" AS "top", u."id" FROM "Unit" u WHERE u."id" = ANY(${unitIds}::uuid[])
      UNION ALL
      SELECT below."top", u."id" FROM "Unit" u JOIN below ON u."parentId" = below."id")
    SELECT below."top"::text AS "id", count(*)::int AS "draftsOpened",
      count(*) FILTER (WHERE a."submissionNumber" > 0)::int AS "submitted"
    FROM below
      JOIN "Application" a ON a."owningUnitId" = below."id" AND a."batchId" = ${batchId}::uuid
      JOIN "Applicant" account ON account."id" = a."applicantId" AND account."removedAt" IS NULL
    GROUP BY 1`
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

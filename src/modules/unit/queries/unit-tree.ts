import { Prisma } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import type { FoundUnit, FoundUnits, SearchUnitsInput, TreeUnit, UnitBranchInput } from '../province-schema'

const pageSize = 20
/** More than any superior has directly below it. */
const mostInBranch = 2000

/**
 * The units directly below one, for the whole tree of provincial HR.
 * @throws BATCH_NOT_FOUND
 */
export async function listBranch(ctx: ServiceContext<OperatorActor>, input: UnitBranchInput): Promise<TreeUnit[]> {
  const batchId = await requireBatchId(ctx, input.batchCode)
  const superiorId = input.unitId ?? ctx.actor.unit.id
  return ctx.db.$queryRaw<TreeUnit[]>`
    SELECT ${columns(batchId)} FROM "Unit" u
    WHERE u."parentId" = ${superiorId}::uuid ${onlyActive(input)}
    ORDER BY u."deactivatedAt" IS NOT NULL, u."name" COLLATE "zh-x-icu", u."id" LIMIT ${mostInBranch}`
}

/**
 * Units of every level by part of the name, of a code or of the operator's name, with the units above them.
 * @throws BATCH_NOT_FOUND
 */
export async function searchUnits(ctx: ServiceContext<OperatorActor>, input: SearchUnitsInput): Promise<FoundUnits> {
  const batchId = await requireBatchId(ctx, input.batchCode)
  const text = input.search.normalize('NFKC').replace(/[\\%_]/g, '\\$&')
  const part = `%${text}%`
  const where = Prisma.sql`u."depth" > 0 ${onlyActive(input)} AND (
    u."name" ILIKE ${part} OR u."governmentName" ILIKE ${part} OR u."uscc" = upper(${text}) OR u."orgCode" = upper(${text})
    OR EXISTS (SELECT 1 FROM "Operator" o JOIN "Person" p ON p."id" = o."personId"
               WHERE o."unitId" = u."id" AND o."endedAt" IS NULL AND p."name" ILIKE ${part}))`
  const [rows, [counted]] = await Promise.all([
    ctx.db.$queryRaw<FoundUnit[]>`
      WITH found AS (
        SELECT u."id", u."depth", u."name" FROM "Unit" u WHERE ${where}
        ORDER BY u."depth", u."name" COLLATE "zh-x-icu", u."id"
        LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize})
      SELECT ${columns(batchId)}, ${above} AS "above" FROM "Unit" u JOIN found ON found."id" = u."id"
      ORDER BY u."depth", u."name" COLLATE "zh-x-icu", u."id"`,
    ctx.db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM "Unit" u WHERE ${where}`,
  ])
  return { rows, total: counted?.total ?? 0, page: input.page, pageSize }
}

/** The names of the units above `u`, the first-level one first; the root goes without saying. */
export const above = Prisma.sql`ARRAY(
  WITH RECURSIVE path AS (
    SELECT parent."id", parent."parentId", parent."name", parent."depth" FROM "Unit" parent WHERE parent."id" = u."parentId"
    UNION ALL
    SELECT higher."id", higher."parentId", higher."name", higher."depth"
    FROM "Unit" higher JOIN path ON higher."id" = path."parentId")
  SELECT path."name" FROM path WHERE path."depth" > 0 ORDER BY path."depth")`

function columns(batchId: string): Prisma.Sql {
  return Prisma.sql`u."id"::text AS "unitId", u."name", u."kind"::text, u."depth", u."deactivatedAt",
    (SELECT p."name" FROM "Operator" o JOIN "Person" p ON p."id" = o."personId"
     WHERE o."unitId" = u."id" AND o."endedAt" IS NULL LIMIT 1) AS "operatorName",
    (SELECT count(*)::int FROM "Unit" c WHERE c."parentId" = u."id" AND c."deactivatedAt" IS NULL) AS "children",
    (SELECT count(*)::int FROM "Applicant" a
     WHERE a."owningUnitId" = u."id" AND a."batchId" = ${batchId}::uuid AND a."removedAt" IS NULL) AS "applicants"`
}

function onlyActive({ withDeactivated }: { withDeactivated: boolean }): Prisma.Sql {
  return withDeactivated ? Prisma.empty : Prisma.sql`AND u."deactivatedAt" IS NULL`
}

async function requireBatchId({ db }: ServiceContext, code: string): Promise<string> {
  const batch = await db.batch.findUnique({ where: { code }, select: { id: true } })
  if (!batch) throw unitErrors.BATCH_NOT_FOUND()
  return batch.id
}

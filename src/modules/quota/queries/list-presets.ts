import { Prisma } from '@/generated/prisma/client'
import type { UnitKind } from '@/generated/prisma/enums'
import type { OperatorActor } from '@/modules/account/actor'
import { requireBatch } from '@/modules/batch/queries'
import type { ServiceContext } from '@/server/service-context'
import type { PresetCell, PresetListInput, PresetPage, PresetSort } from '../schema'

const pageSize = 20

type OwnCell = Omit<PresetCell, 'othersMost'>

/**
 * 推荐限额预设: one page of the active first-level units with every indicator's live counters.
 * @throws NOT_FOUND for an unknown batch
 */
export async function listPresets(
  { db }: ServiceContext<OperatorActor>,
  { batchCode, search, sort, page }: PresetListInput,
): Promise<PresetPage> {
  const batch = await requireBatch(db, batchCode)
  const indicators = await db.indicator.findMany({
    where: { batchId: batch.id },
    orderBy: { position: 'asc' },
    select: { id: true, label: true, kind: true },
  })
  const presets = Prisma.sql`(SELECT count(*) FROM "Quota" q WHERE q."unitId" = u."id" AND q."batchId" = ${batch.id}::uuid)`
  const isMissing = Prisma.sql`${presets} < ${indicators.length}`
  const part = `%${search.normalize('NFKC').replace(/[\\%_]/g, '\\$&')}%`
  const where = Prisma.sql`u."depth" = 1 AND u."deactivatedAt" IS NULL`
  const found =
    search === '' ? where : Prisma.sql`${where} AND (u."name" LIKE ${part} OR u."governmentName" LIKE ${part})`
  const [units, [counts], highest] = await Promise.all([
    db.$queryRaw<{ unitId: string; name: string; kind: UnitKind }[]>`
      SELECT u."id"::text AS "unitId", u."name", u."kind"::text FROM "Unit" u WHERE ${found}
      ORDER BY ${orderOf(sort, isMissing)} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db.$queryRaw<{ total: number; missing: number }[]>`
      SELECT (SELECT count(*)::int FROM "Unit" u WHERE ${found}) AS "total",
        (SELECT count(*)::int FROM "Unit" u WHERE ${where} AND ${isMissing}) AS "missing"`,
    loadHighest(db, batch.id),
  ])
  const cells = await loadCells(
    db,
    batch.id,
    units.map(({ unitId }) => unitId),
  )
  return {
    indicators,
    rows: units.map((unit) => ({
      ...unit,
      cells: indicators.map(({ id }) => ({
        ...(cells.find((cell) => cell.unitId === unit.unitId && cell.indicatorId === id) ?? emptyCell(id)),
        othersMost:
          highest.find(({ unitId, indicatorId }) => unitId !== unit.unitId && indicatorId === id)?.limit ?? null,
      })),
    })),
    total: counts?.total ?? 0,
    missing: counts?.missing ?? 0,
    page,
    pageSize,
  }
}

function orderOf(sort: PresetSort, isMissing: Prisma.Sql): Prisma.Sql {
  const byName = Prisma.sql`u."name" COLLATE "zh-x-icu", u."id"`
  if (sort === 'name') return byName
  return sort === 'kind' ? Prisma.sql`u."kind", ${byName}` : Prisma.sql`(${isMissing}) DESC, ${byName}`
}

/** The two highest limits of every indicator: one of them is not the unit's own. */
async function loadHighest(
  db: ServiceContext['db'],
  batchId: string,
): Promise<{ unitId: string; indicatorId: string; limit: number }[]> {
  return db.$queryRaw`
    SELECT "unitId"::text, "indicatorId"::text, "limit"
    FROM (SELECT *, row_number() OVER (PARTITION BY "indicatorId" ORDER BY "limit" DESC, "id") AS "place"
          FROM "Quota" WHERE "batchId" = ${batchId}::uuid) q
    WHERE "place" <= 2 ORDER BY "limit" DESC`
}

async function loadCells(
  db: ServiceContext['db'],
  batchId: string,
  unitIds: string[],
): Promise<(OwnCell & { unitId: string })[]> {
  if (unitIds.length === 0) return []
  return db.$queryRaw`
    SELECT q."unitId"::text, q."indicatorId"::text, q."version", q."limit", q."planned", q."used",
      greatest(coalesce(q."planned", 0) - q."used", 0)::int AS "left",
      (SELECT count(*)::int FROM "QuotaSlot" slot JOIN "ApplicationStep" s
         ON s."applicationId" = slot."applicationId" AND s."unitId" = q."unitId"
       WHERE slot."quotaId" = q."id" AND s."status" IN ('RETURNED_TO_ME', 'IN_REVIEW', 'READY')) AS "returned"
    FROM "Quota" q WHERE q."batchId" = ${batchId}::uuid AND q."unitId" = ANY(${unitIds}::uuid[])`
}

function emptyCell(indicatorId: string): OwnCell {
  return { indicatorId, version: null, limit: null, planned: null, used: 0, returned: 0, left: 0 }
}

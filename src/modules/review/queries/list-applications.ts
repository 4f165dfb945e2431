import type { Prisma } from '@/generated/prisma/client'
import type { ApplicationState, Category, Track } from '@/generated/prisma/enums'
import type { OperatorActor } from '@/modules/account/actor'
import { maskIdNumber } from '@/modules/account/rules/mask'
import { requireBatch } from '@/modules/batch/queries'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { isFinal } from '../rules/situation'
import { whereNow } from '../rules/state-labels'
import type { ListPage, ListRow, Neighbours } from '../schema'
import { listCondition, listOrder, sinceColumn, type ListFilter } from './list-where'

/** Beyond this the total is not counted: “10,000+”. */
const exactTotal = 10_000
const mostUnits = 500

/**
 * One page of a module's list, as the acting unit sees it.
 * @throws NOT_FOUND for an unknown batch
 */
export async function listApplications(ctx: ServiceContext<OperatorActor>, filter: ListFilter): Promise<ListPage> {
  const batch = await requireBatch(ctx.db, filter.batchCode)
  const place = { unitId: ctx.actor.unit.id, batchId: batch.id }
  const where = listCondition(place, filter, ctx.now)
  const range = listCondition(place, { ...filter, search: '', owningUnitId: undefined }, ctx.now)
  const [rows, total, owningUnits] = await Promise.all([
    pageOfRows(ctx, filter, where),
    countRows(ctx, where),
    ctx.db.$queryRaw<{ id: string; name: string }[]>`
      SELECT ranged."owningUnitId"::text AS "id", max(ranged."owningUnitName") AS "name"
      FROM (SELECT s."owningUnitId", s."owningUnitName" FROM "ApplicationStep" s WHERE ${range} LIMIT ${exactTotal}) ranged
      GROUP BY 1 ORDER BY max(ranged."owningUnitName") COLLATE "zh-x-icu" LIMIT ${mostUnits}`,
  ])
  return {
    rows: rows.map((row) => toListRow(row, ctx.actor)),
    total,
    page: filter.page,
    pageSize: filter.pageSize,
    owningUnits,
  }
}

/** Where one application stands in that same list, and its neighbours there. */
export async function findNeighbours(
  ctx: ServiceContext<OperatorActor>,
  { applicationId, ...filter }: ListFilter & { applicationId: string },
): Promise<Neighbours> {
  const batch = await requireBatch(ctx.db, filter.batchCode)
  const where = listCondition({ unitId: ctx.actor.unit.id, batchId: batch.id }, filter, ctx.now)
  const order = listOrder(filter)
  const [total, found] = await Promise.all([
    countRows(ctx, where),
    ctx.db.$queryRaw<Omit<Neighbours, 'total'>[]>`
      SELECT "position", "previousId", "nextId" FROM (
        SELECT s."applicationId", row_number() OVER (ORDER BY ${order})::int AS "position",
          lag(s."applicationId") OVER (ORDER BY ${order})::text AS "previousId",
          lead(s."applicationId") OVER (ORDER BY ${order})::text AS "nextId"
        FROM "ApplicationStep" s WHERE ${where}) listed
      WHERE "applicationId" = ${applicationId}::uuid`,
  ])
  return { ...(found[0] ?? { position: null, previousId: null, nextId: null }), total }
}

interface StepRow {
  applicationId: string
  version: number
  applicantName: string
  idNumberCipher: string
  owningUnitId: string
  owningUnitName: string
  category: Category
  recommendedCategory: Category | null
  track: Track
  discipline: string
  isException: boolean
  submissionNumber: number
  rank: number | null
  since: Date
  deadline: Date | null
  returnCount: number
  status: string
  state: ApplicationState
  holderName: string | null
}

async function pageOfRows({ db }: ServiceContext, filter: ListFilter, where: Prisma.Sql): Promise<StepRow[]> {
  const order = listOrder(filter)
  // First the page from the steps alone, then what its few rows need of other tables.
  return db.$queryRaw<StepRow[]>`
    SELECT s."applicationId"::text, a."version", s."applicantName", person."idNumberCipher", s."owningUnitId"::text,
      s."owningUnitName", s."category"::text, s."recommendedCategory"::text, s."track"::text, s."discipline",
      s."isException", s."submissionNumber", s."rank", ${sinceColumn(filter.module)} AS "since", s."returnCount",
      s."status"::text, a."state"::text, holder."name" AS "holderName",
      CASE WHEN returner."position" > s."position" THEN a."correctionDeadline" END AS "deadline"
    FROM (SELECT s.* FROM "ApplicationStep" s WHERE ${where} ORDER BY ${order}
          LIMIT ${filter.pageSize} OFFSET ${(filter.page - 1) * filter.pageSize}) s
      JOIN "Application" a ON a."id" = s."applicationId"
      JOIN "Applicant" account ON account."id" = a."applicantId"
      JOIN "Person" person ON person."id" = account."personId"
      LEFT JOIN "Unit" holder ON holder."id" = coalesce(a."holderUnitId", a."rejectedByUnitId")
      LEFT JOIN "ApplicationStep" returner
        ON returner."applicationId" = a."id" AND returner."unitId" = a."correctionByUnitId"
    ORDER BY ${order}`
}

async function countRows({ db }: ServiceContext, where: Prisma.Sql): Promise<number> {
  const [counted] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS "total" FROM (SELECT 1 FROM "ApplicationStep" s WHERE ${where} LIMIT ${exactTotal + 1}) listed`
  return counted?.total ?? 0
}

function toListRow({ idNumberCipher, status, state, holderName, ...row }: StepRow, actor: OperatorActor): ListRow {
  return {
    ...row,
    idNumberMasked: maskIdNumber(decryptField(idNumberCipher)),
    whereNow: whereNow(state, holderName, actor.role === 'PROVINCIAL_HR' ? 'province' : 'unit'),
    isFinal: isFinal(state),
    hasComeBack: row.returnCount > 0 && status !== 'RETURNED_BY_ME',
  }
}

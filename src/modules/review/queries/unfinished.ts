import type { Prisma } from '@/generated/prisma/client'
import type { ApplicationState } from '@/generated/prisma/enums'
import { requireBatch } from '@/modules/batch/queries'
import type { Database, Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { finalStates } from '../rules/situation'
import { whereNow } from '../rules/state-labels'
import type { UnfinishedPage } from '../action-inputs'

const unfinishedPageSize = 20

/** What closing the batch ends. The draft of a removed account is nobody's any more: retention takes it. */
export function unfinishedIn(batchId: string): Prisma.ApplicationWhereInput {
  return { batchId, state: { notIn: [...finalStates] }, applicant: { removedAt: null } }
}

/** What would lapse if the batch were closed now, by state. */
export async function countUnfinished(
  db: Database | Transaction,
  batchId: string,
): Promise<{ total: number; byState: { state: ApplicationState; count: number }[] }> {
  const groups = await db.application.groupBy({
    by: ['state'],
    where: unfinishedIn(batchId),
    _count: true,
  })
  const byState = groups.map(({ state, _count }) => ({ state, count: _count }))
  return { total: byState.reduce((sum, { count }) => sum + count, 0), byState }
}

/** Whom it would concern, unit by unit; drafts with name and unit only. */
export async function listUnfinished(
  ctx: ServiceContext,
  { batchCode, page }: { batchCode: string; page: number },
): Promise<UnfinishedPage> {
  const batch = await requireBatch(ctx.db, batchCode)
  const { total, byState } = await countUnfinished(ctx.db, batch.id)
  const rows = await ctx.db.application.findMany({
    where: unfinishedIn(batch.id),
    orderBy: [{ owningUnit: { name: 'asc' } }, { id: 'asc' }],
    skip: (page - 1) * unfinishedPageSize,
    take: unfinishedPageSize,
    select: {
      id: true,
      state: true,
      applicant: { select: { person: { select: { name: true } } } },
      owningUnit: { select: { name: true } },
      holderUnit: { select: { name: true } },
    },
  })
  return {
    total,
    byState,
    page,
    pageSize: unfinishedPageSize,
    rows: rows.map(({ id, state, applicant, owningUnit, holderUnit }) => ({
      id,
      name: applicant.person.name,
      owningUnitName: owningUnit.name,
      whereNow: whereNow(state, holderUnit?.name ?? null, 'province'),
    })),
  }
}

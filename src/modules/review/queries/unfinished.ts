import type { ApplicationState } from '@/generated/prisma/enums'
import { requireBatch } from '@/modules/batch/queries'
import type { Database, Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { finalStates } from '../rules/situation'

/** What would lapse if the batch were closed now, by state. */
export async function countUnfinished(
  db: Database | Transaction,
  batchId: string,
): Promise<{ total: number; byState: { state: ApplicationState; count: number }[] }> {
  const groups = await db.application.groupBy({
    by: ['state'],
    where: { batchId, state: { notIn: [...finalStates] } },
    _count: true,
  })
  const byState = groups.map(({ state, _count }) => ({ state, count: _count }))
  return { total: byState.reduce((sum, { count }) => sum + count, 0), byState }
}

/** The same for the page of provincial HR, before it closes the batch. */
export async function countUnfinishedOf(ctx: ServiceContext, { batchCode }: { batchCode: string }) {
  const batch = await requireBatch(ctx.db, batchCode)
  return countUnfinished(ctx.db, batch.id)
}

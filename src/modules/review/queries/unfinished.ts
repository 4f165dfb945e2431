import type { ApplicationState } from '@/generated/prisma/enums'
import type { Database, Transaction } from '@/server/db'
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

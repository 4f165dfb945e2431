import type { BatchLink } from '@/components/frame/batch-menu'
import { listBatchChoices } from '@/modules/batch/queries/list-batches'
import { batchStatusLabel } from '@/modules/batch/rules/batch-words'
import { countWaiting } from '@/modules/review/queries/count-waiting'
import type { Database } from '@/server/db'

/** The batches beside the one of the address, as links of the frame, with what waits for the unit in each. */
export async function otherBatches(
  db: Database,
  { audience, unitId, current, area }: { audience: 'unit' | 'province'; unitId: string; current: string; area: string },
): Promise<BatchLink[]> {
  const choices = await listBatchChoices(db, audience)
  const others = choices.filter(({ code }) => code !== current)
  const waiting = others.length === 0 ? [] : await countWaiting(db, [unitId])
  return others.map(({ code, name, status }) => ({
    href: `${area}/b/${encodeURIComponent(code)}`,
    name,
    status: batchStatusLabel[status],
    waiting: waiting.find(({ batchCode }) => batchCode === code)?.count ?? 0,
  }))
}

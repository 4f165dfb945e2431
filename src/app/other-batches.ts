import type { BatchLink } from '@/components/frame/batch-menu'
import { listBatchChoices } from '@/modules/batch/queries/list-batches'
import { batchStatusLabel } from '@/modules/batch/rules/batch-words'
import type { Database } from '@/server/db'

/** The batches beside the one of the address, as links of the frame. */
export async function otherBatches(
  db: Database,
  { audience, current, area }: { audience: 'unit' | 'province'; current: string; area: string },
): Promise<BatchLink[]> {
  const choices = await listBatchChoices(db, audience)
  return choices
    .filter(({ code }) => code !== current)
    .map(({ code, name, status }) => ({
      href: `${area}/b/${encodeURIComponent(code)}`,
      name,
      status: batchStatusLabel[status],
    }))
}

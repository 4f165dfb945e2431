import { callApi, requireActor, serviceContextOf } from '@/api/server'
import { pageAnswer } from '@/app/page-answer'
import { requireBatch } from '@/modules/batch/queries'
import type { ProvinceModule } from '@/modules/review/schema'

/** What every page of provincial HR begins with. */
export async function openProvincePage(batchCode: string) {
  const actor = await requireActor('PROVINCIAL_HR')
  const context = await serviceContextOf(actor)
  const { data: batch } = await pageAnswer(requireBatch(context.db, decodeURIComponent(batchCode)))
  if (!batch) throw new Error('a batch is there or not found')
  return { actor, context, batch, api: (await callApi()).province }
}

/** How many stand in each list of the province. */
export async function provinceTotals({ api, batch }: Awaited<ReturnType<typeof openProvincePage>>) {
  const total = async (module: ProvinceModule) =>
    (await api.review.list({ batchCode: batch.code, module, pageSize: 1 })).total
  const [review, approved, rejected, returned] = await Promise.all([
    total('province-review'),
    total('approved'),
    total('rejected-list'),
    total('returned-list'),
  ])
  return { review, approved, rejected, returned }
}

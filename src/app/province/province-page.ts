import { callApi, requireActor, serviceContextOf } from '@/api/server'
import { readAddressPart } from '@/app/address-part'
import { pageAnswer } from '@/app/page-answer'
import { requireBatch } from '@/modules/batch/queries'

/** What every page of provincial HR begins with. */
export async function openProvincePage(batchCode: string) {
  const actor = await requireActor('PROVINCIAL_HR')
  const context = await serviceContextOf(actor)
  const { data: batch } = await pageAnswer(requireBatch(context.db, readAddressPart(batchCode)))
  if (!batch) throw new Error('a batch is there or not found')
  return { actor, context, batch, api: (await callApi()).province }
}

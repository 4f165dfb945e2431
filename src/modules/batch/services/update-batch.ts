import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import type { UpdateBatchInput } from '../edit-schema'
import { batchErrors } from '../errors'
import { categoryRow } from './create-batch'
import { lockBatch } from './lock-batch'
import { saveIndicators } from './save-indicators'

/**
 * Changes a batch in preparation. Once it is open people act on what it says, so that only its times can be moved.
 * @throws NO_PERMISSION, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATUS, REPEATED_INDICATOR, INDICATOR_OUTSIDE
 */
export async function updateBatch(ctx: ServiceContext<OperatorActor>, input: UpdateBatchInput): Promise<void> {
  if (ctx.actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  await ctx.db.$transaction(async (tx) => {
    const { id, status } = await lockBatch(tx, ctx.actor, input.batchCode, input.savedAt)
    if (status !== 'PREPARING') {
      throw batchErrors.WRONG_STATUS({
        status,
        what: '没有保存',
        next: '批次开放后只能延长办理时间，其他内容不能再改。',
      })
    }
    await tx.batchCategory.deleteMany({ where: { batchId: id } })
    await tx.batchTrack.deleteMany({ where: { batchId: id } })
    await tx.batch.update({
      where: { id },
      data: {
        name: input.name,
        cutoffDate: new Date(input.cutoffDate),
        achievementFrom: new Date(input.achievementFrom),
        settings: input.settings,
        categories: { create: input.categories.map(categoryRow) },
        tracks: { create: input.tracks.map((track) => ({ track })) },
      },
      select: { id: true },
    })
    await saveIndicators(tx, id, input)
    await recordAudit(tx, ctx, { action: 'batch-updated', objectType: 'Batch', objectId: id, result: 'done' })
  })
}

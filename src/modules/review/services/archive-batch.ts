import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { batchErrors } from '@/modules/batch/errors'
import { lockBatch } from '@/modules/batch/services/lock-batch'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import { countUnfinished } from '../queries/unfinished'

/**
 * Archives a closed batch: from then on nothing in it can be corrected. Archiving it again changes nothing.
 * @throws NO_PERMISSION, NOT_FOUND, WRONG_STATUS, UNFINISHED
 */
export async function archiveBatch(
  ctx: ServiceContext<OperatorActor>,
  { batchCode }: { batchCode: string },
): Promise<void> {
  if (ctx.actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  await ctx.db.$transaction(async (tx) => {
    const { id, status } = await lockBatch(tx, ctx.actor, batchCode)
    if (status === 'ARCHIVED') return
    if (status !== 'CLOSED') {
      throw batchErrors.WRONG_STATUS({ status, what: '没有归档', next: '请先结束批次，再归档。' })
    }
    // What is being reopened at this moment is waited for and counted; what comes later finds the batch archived.
    await tx.$queryRaw`SELECT 1 FROM "Application" WHERE "batchId" = ${id}::uuid ORDER BY "id" FOR NO KEY UPDATE`
    const { total } = await countUnfinished(tx, id)
    if (total > 0) throw reviewErrors.UNFINISHED({ count: total })
    await tx.batch.update({ where: { id }, data: { status: 'ARCHIVED' }, select: { id: true } })
    await recordAudit(tx, ctx, { action: 'batch-archived', objectType: 'Batch', objectId: id, result: 'done' })
  })
}

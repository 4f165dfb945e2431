import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import type { batchVersionInput } from '../edit-schema'
import { batchErrors } from '../errors'
import { openingProblems } from '../rules/opening-problems'
import { lockBatch } from './lock-batch'

/**
 * Opens a prepared batch. Opening one that is open already, as a second click does, changes nothing.
 * @throws NO_PERMISSION, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATUS, NOT_READY
 */
export async function openBatch(
  ctx: ServiceContext<OperatorActor>,
  { batchCode, savedAt }: z.output<typeof batchVersionInput>,
): Promise<void> {
  if (ctx.actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  await ctx.db.$transaction(async (tx) => {
    const batch = await lockBatch(tx, ctx.actor, batchCode)
    const { id, status } = batch
    if (status === 'OPEN') return
    if (status !== 'PREPARING') {
      throw batchErrors.WRONG_STATUS({ status, what: '没有开放批次', next: '已结束的批次不能再开放，请新建批次。' })
    }
    if (batch.updatedAt.getTime() !== savedAt.getTime()) throw batchErrors.CHANGED_MEANWHILE()
    const problems = openingProblems(
      {
        ...batch,
        categories: batch.categories.map(({ category }) => category),
        tracks: batch.tracks.map(({ track }) => track),
      },
      ctx.now,
    )
    if (problems.length > 0) throw batchErrors.NOT_READY({ problems })
    await tx.batch.update({ where: { id }, data: { status: 'OPEN' }, select: { id: true } })
    await recordAudit(tx, ctx, { action: 'batch-opened', objectType: 'Batch', objectId: id, result: 'done' })
  })
}

import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { batchErrors } from '@/modules/batch/errors'
import { lockBatch } from '@/modules/batch/services/lock-batch'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import { loadCase } from '../queries/load-case'
import { countUnfinished, unfinishedIn } from '../queries/unfinished'
import { isFinal } from '../rules/situation'
import { lockApplication } from '@/modules/application/services/lock-application'
import { transit } from './perform-transition'

/**
 * Closes the batch: everything not final lapses, which is not a rejection. The batch is closed first, so that nobody
 * moves anything any more; then each application ends in its own transaction, and whoever runs it again after a crash
 * ends the rest.
 *
 * @param expectedCount the number the list showed before
 * @returns how many lapsed
 * @throws NO_PERMISSION, NOT_FOUND, COUNT_CHANGED, WRONG_STATUS
 */
export async function lapseBatch(
  ctx: ServiceContext<OperatorActor>,
  { batchCode, expectedCount }: { batchCode: string; expectedCount: number },
): Promise<{ lapsed: number }> {
  if (ctx.actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  const batchId = await closeBatch(ctx, batchCode, expectedCount)
  let lapsed = 0
  for (;;) {
    const rest = await ctx.db.application.findMany({
      where: unfinishedIn(batchId),
      orderBy: { id: 'asc' },
      take: 200,
      select: { id: true },
    })
    if (rest.length === 0) return { lapsed }
    for (const { id } of rest) if (await lapseOne(ctx, id)) lapsed += 1
  }
}

async function closeBatch(
  ctx: ServiceContext<OperatorActor>,
  batchCode: string,
  expectedCount: number,
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const batch = await lockBatch(tx, ctx.actor, batchCode)
    const { total } = await countUnfinished(tx, batch.id)
    // Closed already, by a click before or a run that broke off: what was listed then may have lapsed in part.
    const isAsListed = batch.status === 'CLOSED' ? total <= expectedCount : total === expectedCount
    if (!isAsListed) throw reviewErrors.COUNT_CHANGED({ expected: expectedCount, found: total })
    if (batch.status === 'PREPARING' || batch.status === 'ARCHIVED') {
      throw batchErrors.WRONG_STATUS({ status: batch.status, what: '没有结束批次', next: '只有办理中的批次可以结束。' })
    }
    if (batch.status === 'OPEN') {
      await tx.batch.update({ where: { id: batch.id }, data: { status: 'CLOSED' }, select: { id: true } })
      await recordAudit(tx, ctx, {
        action: 'batch-closed',
        objectType: 'Batch',
        objectId: batch.id,
        result: 'done',
        details: { unfinished: total },
      })
    }
    return batch.id
  })
}

async function lapseOne(ctx: ServiceContext<OperatorActor>, applicationId: string): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    // Decided when the batch was closed, and carried out to the end: also where that officer's account ends meanwhile.
    await lockApplication(tx, { role: 'SYSTEM' }, applicationId)
    const found = await loadCase(tx, ctx, applicationId)
    if (!found || isFinal(found.situation.application.state)) return false
    await transit(tx, ctx, found, { action: 'lapse', input: {} })
    return true
  })
}

import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import type { endExtensionInput } from '../edit-schema'
import { batchErrors } from '../errors'
import { lockBatch } from './lock-batch'

/**
 * Takes back the extension of one unit or person, given by mistake: the time for all binds it again.
 * @throws NO_PERMISSION, NOT_FOUND, WRONG_STATUS, EXTENSION_GONE
 */
export async function endExtension(
  ctx: ServiceContext<OperatorActor>,
  { batchCode, windowId, reason }: z.output<typeof endExtensionInput>,
): Promise<void> {
  if (ctx.actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  await ctx.db.$transaction(async (tx) => {
    const { id: batchId, status } = await lockBatch(tx, ctx.actor, batchCode)
    if (status !== 'OPEN') {
      throw batchErrors.WRONG_STATUS({ status, what: '没有取消延期', next: '已结束的批次不再受时间限制。' })
    }
    const window = await tx.batchWindow.findFirst({
      where: { id: windowId, batchId, OR: [{ unitId: { not: null } }, { applicantId: { not: null } }] },
    })
    if (!window) throw batchErrors.EXTENSION_GONE()
    await tx.batchWindow.delete({ where: { id: window.id } })
    await recordAudit(tx, ctx, {
      action: 'batch-extension-ended',
      objectType: 'Batch',
      objectId: batchId,
      result: 'done',
      reason,
      details: {
        level: window.level,
        unitId: window.unitId,
        applicantId: window.applicantId,
        from: window.closesAt.toISOString(),
      },
    })
  })
}

import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import type { SetWindowsInput } from '../edit-schema'
import { batchErrors } from '../errors'
import { checkWindows } from '../rules/check-windows'
import { lockBatch } from './lock-batch'

/**
 * The windows of all four levels of a batch in preparation, together. In an open one each is moved singly, with a
 * reason (change-window.ts).
 * @throws NO_PERMISSION, NOT_FOUND, CHANGED_MEANWHILE, WRONG_STATUS, WINDOWS_UNSOUND
 */
export async function setWindows(ctx: ServiceContext<OperatorActor>, input: SetWindowsInput): Promise<void> {
  if (ctx.actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  const { refusals, warnings } = checkWindows(input.windows)
  if (refusals.length > 0) throw batchErrors.WINDOWS_UNSOUND({ problems: refusals, needsConfirmation: false })
  if (warnings.length > 0 && !input.warningsConfirmed) {
    throw batchErrors.WINDOWS_UNSOUND({ problems: warnings, needsConfirmation: true })
  }
  await ctx.db.$transaction(async (tx) => {
    const { id, status } = await lockBatch(tx, ctx.actor, input.batchCode, input.savedAt)
    if (status !== 'PREPARING') {
      throw batchErrors.WRONG_STATUS({ status, what: '没有保存办理时间', next: '请用“延期”逐项修改，并写明理由。' })
    }
    await tx.batchWindow.deleteMany({ where: { batchId: id, unitId: null, applicantId: null } })
    await tx.batchWindow.createMany({ data: input.windows.map((window) => ({ ...window, batchId: id })) })
    await tx.batch.update({ where: { id }, data: { updatedAt: new Date() }, select: { id: true } })
    await recordAudit(tx, ctx, {
      action: 'batch-windows-set',
      objectType: 'Batch',
      objectId: id,
      result: 'done',
      details: Object.fromEntries(input.windows.map(({ level, closesAt }) => [level, closesAt.toISOString()])),
    })
  })
}

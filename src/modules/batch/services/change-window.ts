import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { ChangeWindowInput } from '../edit-schema'
import { batchErrors } from '../errors'
import { checkWindowChange } from '../rules/check-window-change'
import { extendableLevels } from '../rules/extendable-levels'
import { lockBatch } from './lock-batch'

type Subject = Pick<ChangeWindowInput, 'unitId' | 'applicantId'>

/**
 * 延期: moves the closing time of one level for all, or grants it to one unit or one person, with a reason, as an
 * audited event (workflow §4). A later time for all takes the extensions with it that it overtakes.
 * @throws NO_PERMISSION, NOT_FOUND, WRONG_STATUS, SUBJECT_UNKNOWN, LEVEL_UNFIT, CHANGED_MEANWHILE, WINDOW_UNSOUND
 */
export async function changeWindow(ctx: ServiceContext<OperatorActor>, input: ChangeWindowInput): Promise<void> {
  if (ctx.actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  await ctx.db.$transaction(async (tx) => {
    const { id: batchId, status, windows: spans } = await lockBatch(tx, ctx.actor, input.batchCode)
    if (status !== 'OPEN') {
      const next = status === 'PREPARING' ? '准备中的批次请直接修改办理时间。' : '已结束的批次不能再延期。'
      throw batchErrors.WRONG_STATUS({ status, what: '没有延期', next })
    }
    const { level, unitId, applicantId, closesAt } = input
    const subject = await requireSubject(tx, batchId, input)
    const forAll = spans.find((span) => span.level === level)
    if (!forAll || (subject && !subject.levels.includes(level))) throw batchErrors.LEVEL_UNFIT()
    const own = subject ? await tx.batchWindow.findFirst({ where: { batchId, level, unitId, applicantId } }) : forAll
    const current = own ?? forAll
    if (current.closesAt.getTime() !== input.seenClosesAt.getTime()) throw batchErrors.CHANGED_MEANWHILE()

    const opensAt = subject ? forAll.opensAt : (input.opensAt ?? forAll.opensAt)
    const refusal = checkWindowChange({
      ...input,
      subject: subject?.name ?? null,
      spans,
      current,
      opensAt,
      now: ctx.now,
    })
    if (refusal) throw batchErrors.WINDOW_UNSOUND(refusal)

    if (own) {
      await tx.batchWindow.update({ where: { id: own.id }, data: { opensAt, closesAt }, select: { id: true } })
    } else {
      await tx.batchWindow.create({ data: { batchId, level, unitId, applicantId, opensAt, closesAt } })
    }
    const overtaken = subject ? 0 : await dropOvertaken(tx, batchId, level, closesAt)
    await recordAudit(tx, ctx, {
      action: closesAt < current.closesAt ? 'batch-window-shortened' : 'batch-window-extended',
      objectType: 'Batch',
      objectId: batchId,
      result: 'done',
      reason: input.reason,
      details: {
        level,
        unitId,
        applicantId,
        from: current.closesAt.toISOString(),
        to: closesAt.toISOString(),
        ...(opensAt.getTime() === current.opensAt.getTime() ? {} : { opensAt: opensAt.toISOString() }),
        overtaken,
      },
    })
  })
}

async function requireSubject(tx: Transaction, batchId: string, { unitId, applicantId }: Subject) {
  if (unitId !== null) {
    const unit = await tx.unit.findFirst({ where: { id: unitId, deactivatedAt: null, depth: { gt: 0 } } })
    if (!unit) throw batchErrors.SUBJECT_UNKNOWN()
    return { name: unit.name, levels: extendableLevels({ depth: unit.depth }) }
  }
  if (applicantId === null) return null
  const applicant = await tx.applicant.findFirst({
    where: { id: applicantId, batchId, removedAt: null },
    select: { person: { select: { name: true } } },
  })
  if (!applicant) throw batchErrors.SUBJECT_UNKNOWN()
  return { name: applicant.person.name, levels: extendableLevels('applicant') }
}

/** An extension that ends before everybody's time would cut its unit or person short. */
async function dropOvertaken(
  tx: Transaction,
  batchId: string,
  level: ChangeWindowInput['level'],
  closesAt: Date,
): Promise<number> {
  const { count } = await tx.batchWindow.deleteMany({
    where: {
      batchId,
      level,
      closesAt: { lte: closesAt },
      OR: [{ unitId: { not: null } }, { applicantId: { not: null } }],
    },
  })
  return count
}

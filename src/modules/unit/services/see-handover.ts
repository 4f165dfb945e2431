import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import { inUnitTransaction } from './in-unit-transaction'

/**
 * 已知悉: the new operator has read what he took over, or the former one what he gave away. Twice changes nothing.
 * @throws HANDOVER_NOT_FOUND
 */
export async function seeHandover(
  ctx: ServiceContext<OperatorActor>,
  { handoverId }: { handoverId: string },
): Promise<void> {
  const { actor, now } = ctx
  await inUnitTransaction(ctx, { action: 'handover-seen', unitId: actor.unit.id }, async (tx) => {
    const handover = await tx.handover.findFirst({
      where: { id: handoverId, OR: [{ toOperatorId: actor.operatorId }, { from: { personId: actor.personId } }] },
      select: { unitId: true, toOperatorId: true },
    })
    if (!handover) throw unitErrors.HANDOVER_NOT_FOUND()
    const column = handover.toOperatorId === actor.operatorId ? 'seenAt' : 'fromSeenAt'
    const { count } = await tx.handover.updateMany({
      where: { id: handoverId, [column]: null },
      data: { [column]: now },
    })
    if (count === 0) return
    await recordAudit(tx, ctx, {
      action: 'handover-seen',
      objectType: 'Unit',
      objectId: handover.unitId,
      result: 'done',
      details: { handoverId },
    })
  })
}

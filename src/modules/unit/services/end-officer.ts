import type { OperatorActor } from '@/modules/account/actor'
import { endSessions } from '@/modules/account/services/end-sessions'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import { inUnitTransaction } from './in-unit-transaction'
import { lockRoot } from './lock-root'

/**
 * Somebody acts for provincial HR no longer; his sessions end at once. Never the last one, never oneself: nobody could
 * then let anybody in again. Ending it twice changes nothing.
 * @throws NO_PERMISSION, NOT_LOGGED_IN, OFFICER_NOT_FOUND, OWN_ACCOUNT, LAST_OFFICER
 */
export async function endOfficer(
  ctx: ServiceContext<OperatorActor>,
  { operatorId }: { operatorId: string },
): Promise<void> {
  await inUnitTransaction(ctx, { action: 'officer-ended', unitId: ctx.actor.unit.id }, async (tx) => {
    const unitId = await lockRoot(tx, ctx.actor)
    const operator = await tx.operator.findFirst({ where: { id: operatorId, unitId } })
    if (!operator) throw unitErrors.OFFICER_NOT_FOUND()
    if (operator.endedAt !== null) return
    if (operatorId === ctx.actor.operatorId) throw unitErrors.OWN_ACCOUNT()
    const left = await tx.operator.count({ where: { unitId, endedAt: null, id: { not: operatorId } } })
    if (left === 0) throw unitErrors.LAST_OFFICER()
    await tx.operator.update({ where: { id: operatorId }, data: { endedAt: ctx.now }, select: { id: true } })
    await endSessions({ ...ctx, db: tx }, { operatorId }, 'OPERATOR_CHANGED')
    await tx.unit.update({ where: { id: unitId }, data: { version: { increment: 1 } }, select: { id: true } })
    await recordAudit(tx, ctx, {
      action: 'officer-ended',
      objectType: 'Unit',
      objectId: unitId,
      result: 'done',
      details: { operatorId },
    })
  })
}

import type { AdministratorActor } from '@/modules/account/actor'
import { endSessions } from '@/modules/account/services/end-sessions'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import { isAnotherGranted } from '../queries/is-another-granted'
import { inUnitTransaction } from './in-unit-transaction'
import { lockRoot } from './lock-root'

/**
 * Somebody acts for provincial HR no longer; his sessions end at once. Never oneself: a 系统管理员 is left who can let
 * others in. Nor the last 安全管理员: without one the next would be there ungranted, and one 系统管理员 alone would have
 * put him in. Ending it twice changes nothing.
 * @throws NO_PERMISSION, NOT_LOGGED_IN, OFFICER_NOT_FOUND, OWN_ACCOUNT, LAST_SECURITY_ADMIN
 */
export async function endOfficer(
  ctx: ServiceContext<AdministratorActor>,
  { operatorId }: { operatorId: string },
): Promise<void> {
  await inUnitTransaction(ctx, { action: 'officer-ended', unitId: ctx.actor.unit.id }, async (tx) => {
    const unitId = await lockRoot(tx, ctx.actor, 'SYSTEM_ADMIN')
    const operator = await tx.operator.findFirst({ where: { id: operatorId, unitId } })
    if (!operator) throw unitErrors.OFFICER_NOT_FOUND()
    if (operator.endedAt !== null) return
    if (operatorId === ctx.actor.operatorId) throw unitErrors.OWN_ACCOUNT()
    const isSecurityAdmin = operator.officerRole === 'SECURITY_ADMIN' && operator.grantedAt !== null
    if (isSecurityAdmin && !(await isAnotherGranted(tx, operator))) throw unitErrors.LAST_SECURITY_ADMIN()
    await tx.operator.update({ where: { id: operatorId }, data: { endedAt: ctx.now }, select: { id: true } })
    await endSessions({ ...ctx, db: tx }, { operatorId }, 'OFFICER_ENDED')
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

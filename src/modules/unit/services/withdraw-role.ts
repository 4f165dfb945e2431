import type { AdministratorActor } from '@/modules/account/actor'
import { endSessions } from '@/modules/account/services/end-sessions'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import { isAnotherGranted } from '../queries/is-another-granted'
import { inUnitTransaction } from './in-unit-transaction'
import { lockOfficer } from './lock-officer'

/**
 * A 安全管理员 withdraws an officer's role: he is out at once, his account stays and may be granted again. Never the
 * last 系统管理员: nobody could open an account any more. Withdrawing it twice changes nothing.
 * @throws NO_PERMISSION, NOT_LOGGED_IN, OFFICER_NOT_FOUND, OFFICER_ENDED, OWN_ROLE, LAST_SYSTEM_ADMIN
 */
export async function withdrawRole(
  ctx: ServiceContext<AdministratorActor>,
  { operatorId }: { operatorId: string },
): Promise<void> {
  await inUnitTransaction(ctx, { action: 'role-withdrawn', unitId: ctx.actor.unit.id }, async (tx) => {
    const { officerRole, grantedAt, personId, unitId } = await lockOfficer(tx, ctx.actor, operatorId)
    if (grantedAt === null) return
    const isAlone = !(await isAnotherGranted(tx, { id: operatorId, unitId, officerRole }))
    if (officerRole === 'SYSTEM_ADMIN' && isAlone) throw unitErrors.LAST_SYSTEM_ADMIN()
    await tx.operator.update({ where: { id: operatorId }, data: { grantedAt: null }, select: { id: true } })
    await endSessions({ ...ctx, db: tx }, { operatorId }, 'ROLE_WITHDRAWN')
    await recordAudit(tx, ctx, {
      action: 'role-withdrawn',
      objectType: 'Person',
      objectId: personId,
      result: 'done',
      details: { operatorId, role: officerRole },
    })
  })
}

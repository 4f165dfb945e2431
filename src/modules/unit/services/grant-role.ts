import type { AdministratorActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { inUnitTransaction } from './in-unit-transaction'
import { lockOfficer } from './lock-officer'

/**
 * A 安全管理员 grants the role with which a 系统管理员 has opened an officer's account: from now on it opens something.
 * Granting it twice changes nothing.
 * @throws NO_PERMISSION, NOT_LOGGED_IN, OFFICER_NOT_FOUND, OFFICER_ENDED, OWN_ROLE
 */
export async function grantRole(
  ctx: ServiceContext<AdministratorActor>,
  { operatorId }: { operatorId: string },
): Promise<void> {
  await inUnitTransaction(ctx, { action: 'role-granted', unitId: ctx.actor.unit.id }, async (tx) => {
    const officer = await lockOfficer(tx, ctx.actor, operatorId)
    if (officer.grantedAt !== null) return
    await tx.operator.update({ where: { id: operatorId }, data: { grantedAt: ctx.now }, select: { id: true } })
    await recordAudit(tx, ctx, {
      action: 'role-granted',
      objectType: 'Person',
      objectId: officer.personId,
      result: 'done',
      details: { operatorId, role: officer.officerRole },
    })
  })
}

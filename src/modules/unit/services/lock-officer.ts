import type { OfficerRole } from '@/generated/prisma/enums'
import type { AdministratorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import { unitErrors } from '../errors'
import { lockRoot } from './lock-root'

/**
 * The officer whose role a 安全管理员 is about to change, with all of the province's persons locked.
 * @throws NO_PERMISSION, NOT_LOGGED_IN, OFFICER_NOT_FOUND, OFFICER_ENDED, OWN_ROLE
 */
export async function lockOfficer(
  tx: Transaction,
  actor: AdministratorActor,
  operatorId: string,
): Promise<{ unitId: string; personId: string; officerRole: OfficerRole; grantedAt: Date | null }> {
  const unitId = await lockRoot(tx, actor, 'SECURITY_ADMIN')
  const officer = await tx.operator.findFirst({
    where: { id: operatorId, unitId },
    select: { personId: true, officerRole: true, grantedAt: true, endedAt: true },
  })
  if (!officer || officer.officerRole === null) throw unitErrors.OFFICER_NOT_FOUND()
  if (officer.endedAt !== null) throw unitErrors.OFFICER_ENDED()
  if (operatorId === actor.operatorId) throw unitErrors.OWN_ROLE()
  return { unitId, personId: officer.personId, officerRole: officer.officerRole, grantedAt: officer.grantedAt }
}

import type { AdministratorActor, AdministratorRole } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import type { Transaction } from '@/server/db'

/**
 * Locks provincial HR's own unit, so that its persons and their roles change one after the other. Of two who end each
 * other at once the second one's account is gone when his turn comes.
 * @throws NO_PERMISSION for everybody in another role; NOT_LOGGED_IN for whose account or role has ended meanwhile
 */
export async function lockRoot(tx: Transaction, actor: AdministratorActor, role: AdministratorRole): Promise<string> {
  if (actor.role !== role) throw accountErrors.NO_PERMISSION()
  const unitId = actor.unit.id
  await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ${unitId}::uuid FOR NO KEY UPDATE`
  const own = await tx.operator.count({
    where: { id: actor.operatorId, unitId, endedAt: null, officerRole: role, grantedAt: { not: null } },
  })
  if (own === 0) throw accountErrors.NOT_LOGGED_IN()
  return unitId
}

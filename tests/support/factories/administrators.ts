import type { AdministratorActor, AdministratorRole } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { contextOf, createPerson, roundNow, type Round } from './round'

/** One of the three administrators, whose role is granted unless said otherwise. */
export async function createAdministrator(
  { db, actors }: Pick<Round, 'db' | 'actors'>,
  role: AdministratorRole,
  { isGranted = true, name = '管理员' } = {},
): Promise<AdministratorActor> {
  const { unit } = actors.province
  const person = await createPerson(db, name)
  const { id: operatorId } = await db.operator.create({
    data: { unitId: unit.id, personId: person.id, officerRole: role, grantedAt: isGranted ? roundNow : null },
  })
  return { role, personId: person.id, personName: name, operatorId, unit }
}

export function asAdministrator(
  { db }: Pick<Round, 'db'>,
  actor: AdministratorActor,
  now = roundNow,
): ServiceContext<AdministratorActor> {
  return contextOf(db, actor, now)
}

import type { AdministratorActor } from '@/modules/account/actor'
import { maskIdNumber, maskMobile } from '@/modules/account/rules/mask'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import type { Officer } from '../officer-schema'

/** Everybody who acts or acted for provincial HR, those of today first. */
export async function listOfficers({ db, actor }: ServiceContext<AdministratorActor>): Promise<Officer[]> {
  const operators = await db.operator.findMany({
    where: { unitId: actor.unit.id },
    orderBy: [{ endedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'asc' }, { id: 'asc' }],
    take: 500,
    include: {
      person: { select: { name: true, idNumberCipher: true, secondFactor: { select: { confirmedAt: true } } } },
    },
  })
  return operators.map(({ id, person, mobileCipher, createdAt, endedAt, ...operator }) => ({
    operatorId: id,
    role: operator.officerRole ?? 'REVIEWER',
    grantedAt: operator.grantedAt,
    name: person.name,
    idNumberMasked: maskIdNumber(decryptField(person.idNumberCipher)),
    mobileMasked: mobileCipher === null ? null : maskMobile(decryptField(mobileCipher)),
    email: operator.email,
    post: operator.post,
    phone: operator.phone,
    lastLoginAt: operator.lastLoginAt,
    hasSecondFactor: (person.secondFactor?.confirmedAt ?? null) !== null,
    from: createdAt,
    until: endedAt,
    isOneself: id === actor.operatorId,
  }))
}

import type { OperatorActor } from '@/modules/account/actor'
import { isSameName } from '@/modules/account/rules/same-name'
import { maskIdNumber, maskMobile } from '@/modules/account/rules/mask'
import type { Database } from '@/server/db'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { registrationErrors } from '../errors'
import type { PresentOperator, RegistrationDetail } from '../schema'
import { areCodesTaken } from './codes-taken'
import { factColumns, registrationFacts, type FactRow } from './registration-facts'

/**
 * A registration with all that the province needs to decide it.
 * @throws REGISTRATION_NOT_FOUND, also for what was never sent
 */
export async function loadRegistration(
  { db }: ServiceContext<OperatorActor>,
  registrationId: string,
): Promise<RegistrationDetail> {
  const row = await db.registration.findFirst({
    where: { id: registrationId, state: { not: 'DRAFT' } },
    select: factColumns,
  })
  if (!row) throw registrationErrors.REGISTRATION_NOT_FOUND()
  const present = await presentOperator(db, row)
  const person = await registrant(db, row)
  const isPending = row.state === 'PENDING'
  return {
    ...(await registrationFacts(db, row)),
    registrationId: row.id,
    presentOperator: present && present.view,
    otherUnits: person?.operators.filter(({ unit }) => unit.id !== row.unitId).map(({ unit }) => unit.name) ?? [],
    warnings: isPending ? await warningsFor(db, row) : [],
    obstacles: isPending ? await obstaclesFor(db, row, person, present?.personId ?? null) : [],
  }
}

async function presentOperator(
  db: Database,
  { unitId, operatorId }: FactRow,
): Promise<{ personId: string; view: PresentOperator } | null> {
  if (unitId === null) return null
  const own = operatorId === null ? null : await db.operator.findUnique({ where: { id: operatorId } })
  const operator = await db.operator.findFirst({
    // Of a decided change: whom he followed.
    where: own === null ? { unitId, endedAt: null } : { unitId, id: { not: own.id }, endedAt: { gte: own.createdAt } },
    orderBy: { createdAt: 'desc' },
    include: { person: { select: { name: true, idType: true, idNumberCipher: true } } },
  })
  if (!operator) return null
  const { person, personId, mobileCipher, email, post, phone, createdAt, lastLoginAt } = operator
  const view = {
    operatorId: operator.id,
    name: person.name,
    idType: person.idType,
    idNumberMasked: maskIdNumber(decryptField(person.idNumberCipher)),
    mobileMasked: mobileCipher === null ? null : maskMobile(decryptField(mobileCipher)),
    email,
    post,
    phone,
    since: createdAt,
    lastLoginAt,
  }
  return { personId, view }
}

type Registrant = Awaited<ReturnType<typeof registrant>>

async function registrant(db: Database, { idType, idNumberHash }: FactRow) {
  return db.person.findUnique({
    where: { idType_idNumberHash: { idType, idNumberHash } },
    select: {
      id: true,
      name: true,
      operators: {
        where: { endedAt: null, unit: { deactivatedAt: null } },
        select: { unit: { select: { id: true, name: true } } },
      },
      _count: { select: { applicants: { where: { removedAt: null, batch: { status: { not: 'ARCHIVED' } } } } } },
    },
  })
}

async function warningsFor(db: Database, { unitId, unitName }: FactRow): Promise<string[]> {
  if (unitId !== null) return []
  const namesake = await db.unit.count({ where: { depth: 1, name: unitName, deactivatedAt: null } })
  return namesake === 0 ? [] : ['一级推荐单位中已有同名单位：请核对是否应从名单中选择，而不是新增。']
}

/** What approving would be refused for, said before it is tried. */
async function obstaclesFor(
  db: Database,
  { unitId, personName, uscc, orgCode }: FactRow,
  person: Registrant,
  presentPersonId: string | null,
): Promise<string[]> {
  const unit = unitId === null ? null : await db.unit.findUnique({ where: { id: unitId } })
  const hasAccount = person !== null && person.operators.length + person._count.applicants > 0
  const isTaken = unitId === null && (await areCodesTaken(db, { uscc, orgCode }))
  return [
    ...(isTaken
      ? ['系统中已有单位登记了这个统一社会信用代码或组织机构代码：本单位已在名单中的，请退回改为从名单中选择。']
      : []),
    ...(unit?.deactivatedAt ? ['该单位已注销，恢复后才能通过。'] : []),
    ...(hasAccount && !isSameName(person.name, personName)
      ? ['该证件号码在系统中已有账户，登记的是另一个姓名：请对照扫描件核对，填错的请退回。']
      : []),
    ...(person !== null && person.id === presentPersonId ? ['申请人就是现任经办人，不需要变更。'] : []),
  ]
}

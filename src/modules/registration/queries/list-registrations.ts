import type { Prisma } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import type { ListRegistrationsInput, RegistrationPage } from '../schema'

const pageSize = 20

/** 注册审核: what was sent; what waits, the longest waiting first, else the latest first. */
export async function listRegistrations(
  { db }: ServiceContext<OperatorActor>,
  { state, search, page }: ListRegistrationsInput,
): Promise<RegistrationPage> {
  const contains = { contains: search, mode: 'insensitive' } as const
  const where: Prisma.RegistrationWhereInput = {
    state: state === 'ALL' ? { not: 'DRAFT' } : state,
    ...(search !== '' && { OR: [{ number: contains }, { unitName: contains }, { personName: contains }] }),
  }
  const total = await db.registration.count({ where })
  const rows = await db.registration.findMany({
    where,
    orderBy: [{ submittedAt: state === 'PENDING' ? 'asc' : 'desc' }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: {
      id: true,
      number: true,
      state: true,
      unitName: true,
      unitKind: true,
      personName: true,
      operatorId: true,
      submittedAt: true,
      createdAt: true,
      decidedAt: true,
      decidedByPersonId: true,
      unit: { select: { operators: { select: { id: true, endedAt: true, createdAt: true } } } },
    },
  })
  const ids = rows.flatMap(({ decidedByPersonId }) => decidedByPersonId ?? [])
  const persons = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(persons.map(({ id, name }) => [id, name]))
  return {
    rows: rows.map(({ id, unit, operatorId, decidedByPersonId, createdAt, submittedAt, ...row }) => ({
      ...row,
      registrationId: id,
      submittedAt: submittedAt ?? createdAt,
      decidedByName: names.get(decidedByPersonId ?? '') ?? null,
      isNewUnit: unit === null,
      isOperatorChange: hadOperator(unit?.operators ?? [], operatorId),
    })),
    total,
    page,
    pageSize,
    counts: await countByState(db),
  }
}

/** How many wait for the province. */
export async function countPending({ db }: ServiceContext<OperatorActor>): Promise<number> {
  return db.registration.count({ where: { state: 'PENDING' } })
}

interface OperatorRow {
  id: string
  endedAt: Date | null
  createdAt: Date
}

function hadOperator(operators: OperatorRow[], operatorId: string | null): boolean {
  const own = operators.find(({ id }) => id === operatorId)
  if (own === undefined) return operators.some(({ endedAt }) => endedAt === null)
  return operators.some(({ id, endedAt }) => id !== own.id && endedAt !== null && endedAt >= own.createdAt)
}

async function countByState(db: ServiceContext['db']): Promise<RegistrationPage['counts']> {
  const groups = await db.registration.groupBy({ by: ['state'], where: { state: { not: 'DRAFT' } }, _count: true })
  return Object.fromEntries(groups.map(({ state, _count }) => [state, _count]))
}

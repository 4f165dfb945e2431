import type { AdministratorActor } from '@/modules/account/actor'
import { opened } from '@/modules/account/queries'
import type { ServiceContext } from '@/server/service-context'
import type { UnusedAccounts } from '../officer-schema'
import { unusedAfterDays } from '../rules/unused-account'

const pageSize = 50

/** Accounts of units that work but were not used for 90 days, those never used first (GB/T 22239 8.1.4.2 c). */
export async function listUnusedAccounts(
  { db, now }: ServiceContext<AdministratorActor>,
  { page }: { page: number },
): Promise<UnusedAccounts> {
  const before = new Date(now.getTime() - unusedAfterDays * 86_400_000)
  const where = {
    endedAt: null,
    unit: { deactivatedAt: null },
    ...opened,
    AND: { OR: [{ lastLoginAt: { lt: before } }, { lastLoginAt: null, createdAt: { lt: before } }] },
  }
  const [operators, total] = await Promise.all([
    db.operator.findMany({
      where,
      select: {
        id: true,
        createdAt: true,
        lastLoginAt: true,
        person: { select: { name: true } },
        unit: { select: { name: true, parent: { select: { name: true, phone: true } } } },
      },
      orderBy: [{ lastLoginAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db.operator.count({ where }),
  ])
  const rows = operators.map(({ id, createdAt, lastLoginAt, person, unit }) => ({
    operatorId: id,
    personName: person.name,
    unitName: unit.name,
    superiorName: unit.parent?.name ?? null,
    superiorPhone: unit.parent?.phone ?? null,
    openedAt: createdAt,
    lastLoginAt,
  }))
  return { rows, total, page, pageSize }
}

import type { z } from 'zod'
import type { Database } from '@/server/db'
import type { unitChoicesInput, UnitChoice } from '../schema'

const mostChoices = 300

const byPinyin = new Intl.Collator('zh')

/** First-level units to register for, by name: what stands in every notice of the department, and nothing more. */
export async function listUnitChoices(
  db: Database,
  { kind, registered, search }: z.output<typeof unitChoicesInput>,
): Promise<UnitChoice[]> {
  const contains = { contains: search, mode: 'insensitive' } as const
  const units = await db.unit.findMany({
    where: {
      depth: 1,
      kind,
      deactivatedAt: null,
      operators: registered ? { some: { endedAt: null } } : { none: { endedAt: null } },
      ...(search !== '' && { OR: [{ name: contains }, { governmentName: contains }] }),
    },
    select: { id: true, name: true, governmentName: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: mostChoices,
  })
  return units
    .map(({ id, ...names }) => ({ unitId: id, ...names }))
    .sort((one, other) => byPinyin.compare(one.name, other.name))
}

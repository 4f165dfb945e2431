import type { Database } from '@/server/db'
import type { Scene } from '../scene'
import type { Random } from './seeded-random'

/** First-level units that have still to maintain their planned numbers: nothing has got past them. */
export const withoutQuota = new Set(['绵阳市人力资源和社会保障局', '巴中市人力资源和社会保障局'])
/** One that has used up its places of the first indicator, and several that are close to it. */
const full = '泸州市人力资源和社会保障局'
const close = new Set(['宜宾市人力资源和社会保障局', '四川省教育厅', '凉山彝族自治州人力资源和社会保障局'])

const plenty = 999

/** Room for everybody while the lives are lived; settleQuotas then sets the numbers that fit what was used. */
export async function openQuotas(db: Database, { units, batchId }: Scene): Promise<void> {
  const indicators = await db.indicator.findMany({ where: { batchId }, select: { id: true } })
  const existing = await db.quota.findMany({ where: { batchId }, select: { unitId: true } })
  const known = new Set(existing.map(({ unitId }) => unitId))
  const firstLevel = [...units.values()].map(({ actor }) => actor.unit).filter(({ depth }) => depth === 1)
  await db.quota.createMany({
    data: firstLevel
      .filter(({ id }) => !known.has(id))
      .flatMap(({ id: unitId }) =>
        indicators.map(({ id: indicatorId }) => ({ batchId, unitId, indicatorId, limit: 0 })),
      ),
  })
  await db.quota.updateMany({
    where: { batchId, unit: { name: { notIn: [...withoutQuota] } } },
    data: { limit: plenty, planned: plenty },
  })
}

/** Limits and planned numbers as if they had been there all the time: some tight, one used up, most with room. */
export async function settleQuotas(db: Database, { batchId }: Scene, random: Random): Promise<void> {
  const quotas = await db.quota.findMany({
    where: { batchId },
    orderBy: [{ unit: { name: 'asc' } }, { indicator: { position: 'asc' } }],
    select: {
      id: true,
      used: true,
      unit: { select: { name: true } },
      indicator: { select: { track: true, position: true } },
    },
  })
  for (const { id, used, unit, indicator } of quotas) {
    const isWhole = indicator.track === null
    const room = random.between(isWhole ? 2 : 0, isWhole ? 5 : 2)
    const spare = random.between(0, isWhole ? 4 : 1)
    if (withoutQuota.has(unit.name)) {
      await db.quota.update({ where: { id }, data: { limit: isWhole ? 6 + spare : 1 + spare, planned: null } })
      continue
    }
    const isFull = unit.name === full && indicator.position === 0
    const planned = isFull ? used : used + (close.has(unit.name) && isWhole ? 1 : room)
    await db.quota.update({ where: { id }, data: { planned, limit: planned + (isFull ? 0 : spare) } })
  }
}

import type { Transaction } from '@/server/db'
import { keptUnits } from '../rules/employer-change'
import type { PathUnit } from '../rules/situation'

interface Repinning {
  applicationId: string
  oldPath: PathUnit[]
  /** Owner first. */
  path: PathUnit[]
  now: Date
}

/**
 * Puts the steps of a new path in the place of those of the old one. Units above on both keep what they did; the others
 * lose their steps, and with them their lists and the dossier. Their recommendations stay in the database, because
 * frozen ones are history, but nobody on the new path reads or prints them. Nobody holds a place of a quota while the
 * applicant has the form.
 */
export async function pinAnew(tx: Transaction, { applicationId, oldPath, path, now }: Repinning): Promise<void> {
  const kept = keptUnits(oldPath, path)
  const owner = path[0]
  const steps = await tx.applicationStep.findMany({ where: { applicationId }, orderBy: { position: 'asc' } })
  const [example] = steps
  if (!owner || !example) throw new Error('a pinned path without an owner')
  await tx.recommendationRank.deleteMany({ where: { applicationId, unitId: { notIn: kept } } })
  await tx.applicationStep.deleteMany({ where: { applicationId } })
  const recommended = await recommendedCategories(tx, applicationId, path)
  await tx.applicationStep.createMany({
    data: path.map(({ unitId, depth }, position) => {
      const old = kept.includes(unitId) ? steps.find((step) => step.unitId === unitId) : undefined
      return {
        ...(old ?? { ...example, ...untouched, id: undefined, unitId, statusSince: now }),
        position,
        isOwner: position === 0,
        owningUnitId: owner.unitId,
        owningUnitName: owner.name,
        recommendedCategory: depth === 1 ? recommended.own : depth === 0 ? recommended.forwarded : null,
      }
    }),
  })
}

const untouched = {
  status: 'WAITING',
  statusBeforeRejection: null,
  lastReturnedAt: null,
  lastForwardedAt: null,
  returnCount: 0,
  rank: null,
} as const

/** What the new first level has recommended, if it ever stood on the path: as written, and as forwarded last. */
async function recommendedCategories(tx: Transaction, applicationId: string, path: PathUnit[]) {
  const unitId = path.find(({ depth }) => depth === 1)?.unitId ?? ''
  const recommendation = await tx.recommendation.findUnique({
    where: { applicationId_unitId: { applicationId, unitId } },
    select: { category: true, revisions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } } },
  })
  const content = recommendation?.revisions[0]?.content as { category?: 'LEADER' | 'RESERVE' } | undefined
  return { own: recommendation?.category ?? null, forwarded: content?.category ?? null }
}

import type { StepStatus } from '@/generated/prisma/enums'
import { isFinal } from '@/modules/review/rules/situation'
import type { Database, Transaction } from '@/server/db'
import type { RecommendingUnit } from '../rules/compose-recommendation-part'
import { frozenContent, recommendationContent } from '../rules/recommendation-content'

/**
 * The units of the path with what the paper shows of them. A unit's opinion is what it froze by its latest forward;
 * the asking unit's own, until it has forwarded, is what it has written so far (it is printed for the stamp before).
 * Blocks of units above the asking one stay empty: the paper goes up, opinions do not come down.
 *
 * @param viewerUnitId the asking unit; null = the province, which sees all
 * @returns also whether the paper is a draft: the asking unit has not passed its review
 */
export async function loadRecommendingUnits(
  db: Database | Transaction,
  applicationId: string,
  viewerUnitId: string | null,
): Promise<{ units: RecommendingUnit[]; isDraft: boolean }> {
  const steps = await db.applicationStep.findMany({
    where: { applicationId, unit: { depth: { gt: 0 } } },
    orderBy: { position: 'asc' },
    select: {
      unitId: true,
      status: true,
      position: true,
      isOwner: true,
      rank: true,
      unit: { select: { name: true, governmentName: true, kind: true, depth: true } },
      application: { select: { state: true } },
    },
  })
  const recommendations = await db.recommendation.findMany({
    where: { applicationId },
    include: { revisions: { orderBy: { number: 'desc' }, take: 1, select: { content: true } } },
  })
  const viewer = steps.find(({ unitId }) => unitId === viewerUnitId)
  const units = steps.map(({ unit, unitId, isOwner, position, rank, application }): RecommendingUnit => {
    const facts = { kind: unit.kind, governmentName: unit.governmentName, isOwner, isFirstLevel: unit.depth === 1 }
    const blank = { ...facts, name: unit.name, rank: null, content: null }
    if (viewer && position > viewer.position) return blank
    const recommendation = recommendations.find((row) => row.unitId === unitId)
    if (unitId === viewerUnitId && viewer && !isForwarded(viewer.status)) {
      return { ...blank, rank, content: recommendation ? recommendationContent.parse(recommendation) : null }
    }
    const [revision] = recommendation?.revisions ?? []
    if (!revision) return blank
    const frozen = frozenContent.parse(revision.content)
    // What is final keeps the unit's old name; all else is headed by the name it has now (workflow §2).
    return {
      ...facts,
      name: isFinal(application.state) ? frozen.unitName : unit.name,
      rank: frozen.rank,
      content: frozen,
    }
  })
  return { units, isDraft: viewer !== undefined && viewer.status !== 'READY' && !isForwarded(viewer.status) }
}

function isForwarded(status: StepStatus): boolean {
  return status === 'FORWARDED'
}

import { checkDeadlineChange, runningCorrection } from './deadlines'
import type { Situation } from './situation'

/** How the actor may move the correction deadline now: either way, only earlier, or not at all. */
export function deadlineChangeOffer(situation: Situation): 'either' | 'earlier' | null {
  const { application, actor } = situation
  const running = runningCorrection(application)
  if (!running || actor.kind !== 'unit') return null
  const asItIs = { correctionDeadline: running.deadline, shortDeadlineConfirmed: true }
  if (checkDeadlineChange(situation, asItIs) === 'notYours') return null
  return actor.depth === 0 || actor.unitId === running.byUnitId ? 'either' : 'earlier'
}

/** The first level holds what the province returned, and its place with it (workflow §6). */
export function mayReleaseSlot({ application, actor, quota }: Situation): boolean {
  if (actor.kind !== 'unit' || actor.depth !== 1 || application.holderUnitId !== actor.unitId) return false
  return quota !== null && quota.heldIndicatorIds.length > 0
}

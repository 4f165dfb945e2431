import type { EventType } from '@/generated/prisma/enums'
import type { Situation } from './situation'
import type { WorkflowAction } from './transition'

/** They leave state and holder as they are: an opening before them still counts. */
export const unmovingEvents: readonly EventType[] = [
  'TERMINATION_REQUESTED',
  'TERMINATION_OBJECTED',
  'DEADLINE_CHANGED',
  'SLOT_RELEASED',
  'IDENTITY_CORRECTED',
  'EMPLOYER_CHANGED',
]

export function movesNothing(type: EventType): boolean {
  return unmovingEvents.includes(type)
}

/**
 * Does this give back the places held (workflow §6): recall, termination, lapse, or the first level itself rejecting or
 * returning downward. The province's return and rejection keep them.
 */
export function freesSlots(action: WorkflowAction, { actor, termination }: Situation): boolean {
  if (action === 'terminate' || action === 'lapse') return true
  // The second party's agreement ends it; the first one's request ends nothing.
  if (action === 'requestTermination') return termination !== null
  const isFirstLevel = actor.kind === 'unit' && actor.depth === 1
  return isFirstLevel && (action === 'recall' || action === 'reject' || action === 'return')
}

/** What the superior should know about who acted (workflow §2, §9.7); kept in the event's details. */
export function stepFlags({ actor, application, decisions }: Situation): Record<string, true> {
  if (actor.kind !== 'unit') return {}
  const decidedElsewhere = decisions.some(
    ({ personId, unitId }) => personId === actor.personId && unitId !== actor.unitId,
  )
  return {
    ...(actor.personId === application.applicantPersonId ? { operatorIsApplicant: true as const } : {}),
    ...(decidedElsewhere ? { samePersonAsOtherStep: true as const } : {}),
  }
}

import type { EventType, StepStatus } from '@/generated/prisma/enums'

/** One unit's step, as far as its status goes. */
export interface StepFacts {
  unitId: string
  position: number
  status: StepStatus
  statusBeforeRejection: StepStatus | null
  lastReturnedAt: Date | null
  lastForwardedAt: Date | null
}

export interface StepPatch {
  unitId: string
  status: StepStatus
  statusBeforeRejection?: StepStatus | null
  lastReturnedAt?: Date
  lastForwardedAt?: Date
  isReturn?: boolean
}

/** What moved: the event, and who has the application before and after it (null = the applicant, or nobody). */
export interface Move {
  type: EventType
  fromUnitId: string | null
  toUnitId: string | null
  actorUnitId: string | null
  now: Date
}

/**
 * Which steps change (workflow §4, “Steps”): the unit that acted and the unit that receives; everyone else keeps his.
 * @param steps all steps of the application
 */
export function stepChanges(move: Move, steps: StepFacts[]): StepPatch[] {
  const find = (unitId: string | null) => steps.find((step) => step.unitId === unitId)
  const from = find(move.fromUnitId)
  const to = find(move.toUnitId)
  const actor = find(move.actorUnitId)
  const set = (step: StepFacts | undefined, status: StepStatus, more: Partial<StepPatch> = {}): StepPatch[] =>
    step ? [{ unitId: step.unitId, status, ...more }] : []

  switch (move.type) {
    case 'SUBMITTED':
    case 'TAKEN_BACK':
    case 'REWORK_STARTED':
    case 'REOPENED':
      return set(to, 'IN_REVIEW')
    case 'APPROVED':
      return set(actor, to ? 'READY' : 'APPROVED_BY_ME')
    case 'FORWARDED':
      return [...set(from, 'FORWARDED', { lastForwardedAt: move.now }), ...set(to, 'IN_REVIEW')]
    case 'RETURNED':
      return [
        ...set(from, 'RETURNED_BY_ME', { lastReturnedAt: move.now, isReturn: true }),
        ...set(to, 'RETURNED_TO_ME'),
      ]
    case 'REJECTED':
      return actor ? set(actor, 'REJECTED_BY_ME', { statusBeforeRejection: actor.status }) : []
    case 'REINSTATED': {
      const rejector = steps.find(({ status }) => status === 'REJECTED_BY_ME')
      return rejector
        ? set(rejector, rejector.statusBeforeRejection ?? 'IN_REVIEW', { statusBeforeRejection: null })
        : []
    }
    case 'RECALLED':
      return [...set(from, from ? statusWithoutHolding(from) : 'WAITING'), ...set(to, 'READY')]
    case 'SUBMISSION_WITHDRAWN':
    case 'TERMINATED':
    case 'LAPSED':
      // It leaves the holder's to-do list without a decision of his.
      return set(from, from ? statusWithoutHolding(from) : 'WAITING')
    case 'TERMINATION_REQUESTED':
    case 'TERMINATION_OBJECTED':
    case 'DEADLINE_CHANGED':
    case 'SLOT_RELEASED':
    case 'IDENTITY_CORRECTED':
    case 'EMPLOYER_CHANGED':
      return []
  }
}

/** What a step was before the application came to it: it returned it once, had passed it on, or never had it. */
function statusWithoutHolding({ lastReturnedAt, lastForwardedAt }: StepFacts): StepStatus {
  if (lastReturnedAt && (!lastForwardedAt || lastReturnedAt > lastForwardedAt)) return 'RETURNED_BY_ME'
  return lastForwardedAt ? 'FORWARDED' : 'WAITING'
}

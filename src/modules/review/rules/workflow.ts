import type { EventType } from '@/generated/prisma/enums'
import type { Refusal } from '@/lib/domain-error'
import { holds } from './conditions'
import { placeOf, type Place } from './destinations'
import { checkGuard, type Guard } from './guards'
import { notPossible } from './not-possible'
import { hasRelation } from './relations'
import type { ActionInput, Situation } from './situation'
import type { Transition, WorkflowAction } from './transition'

const held = ['IN_REVIEW', 'READY_TO_FORWARD', 'RETURNED_TO_UNIT'] as const
const withApplicant = ['DRAFT', 'RETURNED_TO_APPLICANT'] as const
const notFinal = [...withApplicant, ...held] as const

/**
 * The transition table (workflow §4). Server, interface, diagram and tests read this and nothing else. Where several
 * rows fit the actor, the first one without a refusal counts.
 */
// prettier-ignore
export const transitions: readonly Transition[] = [
  // 提交
  { from: withApplicant, action: 'submit', by: 'applicant',
    needs: ['batchOpen', 'windowOpen', 'remarksAnswered', 'formComplete'],
    to: 'reviewByOwner', event: 'SUBMITTED' },
  // 审核
  { from: ['IN_REVIEW'], action: 'approve', by: 'holder', when: 'heldBelowProvince',
    needs: ['batchOpen', 'selfDecision', 'opinionForApproval'],
    to: 'readyAtHolder', event: 'APPROVED' },
  { from: ['IN_REVIEW'], action: 'approve', by: 'holder', when: 'heldByProvince',
    needs: ['batchNotArchived', 'selfDecision'],
    to: 'approved', event: 'APPROVED' },
  { from: held, action: 'reject', by: 'holder', when: 'heldBelowProvince',
    needs: ['batchOpen', 'selfDecision', 'reasonGiven', 'nameTyped'],
    to: 'rejected', event: 'REJECTED' },
  { from: ['IN_REVIEW'], action: 'reject', by: 'holder', when: 'heldByProvince',
    needs: ['batchNotArchived', 'selfDecision', 'reasonGiven', 'nameTyped'],
    to: 'rejected', event: 'REJECTED' },
  { from: ['RETURNED_TO_APPLICANT'], action: 'reject', by: 'owner',
    needs: ['batchOpen', 'submittedToOwner', 'reasonGiven', 'nameTyped'],
    to: 'rejected', event: 'REJECTED' },
  { from: held, action: 'return', by: 'holder', when: 'heldByOwner',
    needs: ['batchOpen', 'reasonGiven', 'deadlineSound'],
    to: 'withApplicant', event: 'RETURNED' },
  { from: held, action: 'return', by: 'holder', when: 'heldAboveOwner',
    needs: ['batchOpen', 'selfDecision', 'reasonGiven', 'deadlineSound'],
    to: 'returnedToNextBelow', event: 'RETURNED' },
  // 上报
  { from: ['READY_TO_FORWARD'], action: 'forward', by: 'holder',
    needs: ['batchOpen', 'windowOpen', 'selfDecision', 'recommendationComplete', 'publicityOk', 'remarksAnswered', 'quotaMaintained', 'slotFree', 'opinionReconfirmed'],
    to: 'reviewByParent', event: 'FORWARDED' },
  { from: ['IN_REVIEW'], action: 'recall', by: 'forwarder',
    needs: ['batchOpen', 'windowOpen', 'notOpenedSince'],
    to: 'readyAtForwarder', event: 'RECALLED' },
  // 上级退回
  { from: ['RETURNED_TO_UNIT'], action: 'rework', by: 'holder',
    needs: ['batchOpen'],
    to: 'reviewByHolder', event: 'REWORK_STARTED' },
  // 退回申报人之后
  { from: ['RETURNED_TO_APPLICANT'], action: 'takeBack', by: 'owner',
    needs: ['batchOpen', 'submittedToOwner', 'reasonGiven'],
    to: 'reviewByOwner', event: 'TAKEN_BACK' },
  { from: ['IN_REVIEW'], action: 'withdraw', by: 'applicant', when: 'justSubmitted',
    needs: ['batchOpen', 'windowOpen', 'notOpenedSince'],
    to: 'beforeSubmission', event: 'SUBMISSION_WITHDRAWN' },
  // 终止申报
  { from: notFinal, action: 'requestTermination', by: 'applicant', when: 'otherPartyAsked',
    needs: ['batchOpen', 'reasonGiven'],
    to: 'withdrawn', event: 'TERMINATED' },
  { from: notFinal, action: 'requestTermination', by: 'owner', when: 'otherPartyAsked',
    needs: ['batchOpen', 'reasonGiven'],
    to: 'withdrawn', event: 'TERMINATED' },
  { from: notFinal, action: 'requestTermination', by: 'applicant', when: 'otherPartyDidNotAsk',
    needs: ['batchOpen', 'notAskedYet', 'reasonGiven'],
    to: 'unchanged', event: 'TERMINATION_REQUESTED' },
  { from: notFinal, action: 'requestTermination', by: 'owner', when: 'otherPartyDidNotAsk',
    needs: ['batchOpen', 'notAskedYet', 'reasonGiven'],
    to: 'unchanged', event: 'TERMINATION_REQUESTED' },
  { from: notFinal, action: 'objectToTermination', by: 'applicant', when: 'otherPartyAsked',
    needs: ['batchOpen', 'objectionInTime', 'reasonGiven'],
    to: 'unchanged', event: 'TERMINATION_OBJECTED' },
  { from: notFinal, action: 'objectToTermination', by: 'owner', when: 'otherPartyAsked',
    needs: ['batchOpen', 'objectionInTime', 'reasonGiven'],
    to: 'unchanged', event: 'TERMINATION_OBJECTED' },
  { from: notFinal, action: 'terminate', by: 'system', when: 'terminationDue',
    needs: ['batchOpen'],
    to: 'withdrawn', event: 'TERMINATED' },
  // 结束与更正
  { from: notFinal, action: 'lapse', by: 'province',
    needs: ['batchClosed'],
    to: 'lapsed', event: 'LAPSED' },
  { from: ['APPROVED'], action: 'reopen', by: 'province',
    needs: ['batchNotArchived', 'reasonGiven'],
    to: 'reviewByProvince', event: 'REOPENED' },
  { from: ['REJECTED'], action: 'reinstate', by: 'province',
    needs: ['batchOpen', 'reasonGiven'],
    to: 'beforeRejection', event: 'REINSTATED' },
  { from: ['REJECTED'], action: 'reinstate', by: 'rejector',
    needs: ['batchOpen', 'coolingOff', 'reasonGiven'],
    to: 'beforeRejection', event: 'REINSTATED' },
]

export interface NamedRefusal {
  guard: Guard | 'notPossible'
  refusal: Refusal
}

export type Decision =
  | { allowed: true; to: Place; event: EventType }
  /** `isOffered`: the action belongs to this state and actor, only something is still missing. */
  | { allowed: false; isOffered: boolean; refusals: NamedRefusal[] }

/**
 * May this actor do this now, and where does it lead.
 * @param input what the actor gave with it; left out to ask only what stands apart from it (for offering)
 */
export function decide(action: WorkflowAction, situation: Situation, input?: ActionInput): Decision {
  const rows = fittingRows(action, situation)
  let refusals: NamedRefusal[] = []
  for (const row of rows) {
    refusals = refusalsOf(row, situation, input)
    if (refusals.length === 0) return { allowed: true, to: placeOf(row.to, situation), event: row.event }
  }
  if (rows.length > 0) return { allowed: false, isOffered: true, refusals }
  const refusal = notPossible(action, situation, transitions)
  return { allowed: false, isOffered: false, refusals: [{ guard: 'notPossible', refusal }] }
}

export interface Offer {
  action: WorkflowAction
  /** Empty = allowed. */
  refusals: NamedRefusal[]
}

/** Carried out for many at once (closing the batch) or by the clock: never a button of one application. */
const neverOffered: readonly WorkflowAction[] = ['lapse', 'terminate']

/** What the interface shows this actor now, in the order of the table, each allowed or with what stands against it. */
export function offeredActions(situation: Situation): Offer[] {
  const actions = [...new Set(transitions.map(({ action }) => action))].filter(
    (action) => !neverOffered.includes(action),
  )
  return actions.flatMap((action) => {
    const decision = decide(action, situation)
    if (decision.allowed) return [{ action, refusals: [] }]
    return decision.isOffered ? [{ action, refusals: decision.refusals }] : []
  })
}

function fittingRows(action: WorkflowAction, situation: Situation): Transition[] {
  return transitions.filter(
    (row) =>
      row.action === action &&
      row.from.includes(situation.application.state) &&
      hasRelation(row.by, situation) &&
      holds(row.when, situation),
  )
}

function refusalsOf(row: Transition, situation: Situation, input: ActionInput | undefined): NamedRefusal[] {
  return row.needs.flatMap((guard) => {
    const refusal = checkGuard(guard, situation, input)
    return refusal ? [{ guard, refusal }] : []
  })
}

import type { OfferedAction, ReviewAction } from '../schema'
import type { Situation } from './situation'
import type { WorkflowAction } from './transition'
import { offeredActions } from './workflow'

/** The actions as the interface shows them: allowed, or the first reason against in words. */
export function offers(situation: Situation): OfferedAction[] {
  return offeredActions(situation).flatMap(({ action, refusals }) => {
    if (!isReviewAction(action)) return []
    const [first] = refusals
    const refusal = first ? { what: first.refusal.what, why: first.refusal.why, next: first.refusal.next } : null
    return [{ action, allowed: refusal === null, refusal }]
  })
}

function isReviewAction(action: WorkflowAction): action is ReviewAction {
  return action !== 'terminate'
}

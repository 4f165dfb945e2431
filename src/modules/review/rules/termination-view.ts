import type { TimelineEntry } from '../schema'
import { eventLabels } from './event-labels'
import { isFinal, type Situation, type TerminationParty } from './situation'

/** A termination that is under way: carried out at `executeAfter` unless the other party objects. */
export interface TerminationView {
  requestedBy: TerminationParty
  executeAfter: Date
  /** Empty for who is not told it. */
  reason: string
}

/** The termination that is under way, with the reason as far as the reader's 办理过程 tells it. */
export function terminationView(
  { termination, application }: Situation,
  timeline: readonly TimelineEntry[],
): TerminationView | null {
  if (!termination || isFinal(application.state)) return null
  const asked = timeline.findLast(({ label }) => label === eventLabels.TERMINATION_REQUESTED)
  return { requestedBy: termination.requestedBy, executeAfter: termination.executeAfter, reason: asked?.reason ?? '' }
}

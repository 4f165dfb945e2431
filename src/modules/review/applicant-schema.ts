import type { TerminationView } from './rules/termination-view'
import type { OfferedAction, PathStop, TimelineEntry } from './schema'

/** One unit that read one submission: never which person of it. A person counts once a day, with his first look. */
export interface DossierReaderView {
  unitName: string
  submissionNumber: number
  firstAt: Date
  lastAt: Date
}

/** The applicant's own view: where it is now and since when, what he may do, who returned it why. */
export interface ApplicantStatus {
  applicationId: string
  version: number
  state: string
  stateLabel: string
  whereNow: string
  since: Date | null
  submissionNumber: number
  correctionDeadline: Date | null
  /** Until when he may submit: correction deadline or window; null when closed. */
  submitUntil: Date | null
  /** The reason of the latest return to him or of the rejection. */
  reason: { text: string; unitName: string; at: Date } | null
  termination: TerminationView | null
  path: PathStop[]
  timeline: TimelineEntry[]
  actions: OfferedAction[]
  /** Which units were served his form, the latest first. */
  readers: DossierReaderView[]
  openRemarks: number
}

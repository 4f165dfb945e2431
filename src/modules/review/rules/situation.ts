import type { ApplicationState, BatchStatus, Category, EventType, Track } from '@/generated/prisma/enums'
import type { BatchSettings } from '@/modules/batch/schema'
import type { WindowRow } from '@/modules/batch/rules/windows'
import type { QuotaFacts } from '@/modules/quota/rules/slots'

/** A stop of the pinned path: owner first, provincial HR last. */
export interface PathUnit {
  unitId: string
  name: string
  /** 0 = provincial HR, 1 = first-level recommender. */
  depth: number
}

/** The latest event that moved the application; asking for termination or changing a deadline moves nothing. */
export interface LatestMove {
  type: EventType
  fromState: ApplicationState
  personId: string | null
  unitId: string | null
}

export interface ApplicationFacts {
  id: string
  state: ApplicationState
  /** The unit that has it; null while the applicant has it and when final. */
  holderUnitId: string | null
  owningUnitId: string
  applicantId: string
  applicantPersonId: string
  applicantName: string
  /** 0 before the first submit. */
  submissionNumber: number
  category: Category | null
  track: Track | null
  /** Empty before the first submit. */
  path: PathUnit[]
  /** The owner to whom the latest submission went: a new employer has seen nothing yet. Null before the first. */
  submittedToUnitId: string | null
  latest: LatestMove | null
  /** The holder's first explicit opening since the latest transition. */
  opened: { at: Date; personName: string } | null
  rejection: { unitId: string; fromState: ApplicationState; at: Date } | null
  correction: Correction | null
}

/** Until when what was returned must be back with the unit that returned it. */
export interface Correction {
  deadline: Date
  byUnitId: string
}

export type WorkflowActor =
  | { kind: 'applicant'; personId: string; applicantId: string }
  | { kind: 'unit'; personId: string; unitId: string; depth: number }
  | { kind: 'system' }

export interface TerminationFacts {
  requestedBy: TerminationParty
  executeAfter: Date
}
export type TerminationParty = 'APPLICANT' | 'OWNER'

/** A unit's own recommendation as it stands. */
export interface RecommendationFacts {
  opinion: string
  /** Only of a unit that is owner and first level at once. */
  firstLevelOpinion: string
  category: Category | null
  publicityFrom: Date | null
  publicityTo: Date | null
  publicityResult: string | null
  head: string
  signedOn: Date | null
  confirmedSubmissionNumber: number | null
  /** Kinds of the unit's own attachments that are there. */
  attachmentKinds: string[]
}

/** Everything that decides what may happen now. Built by queries/load-case.ts; the rules read nothing else. */
export interface Situation {
  now: Date
  actor: WorkflowActor
  application: ApplicationFacts
  batch: { status: BatchStatus; settings: BatchSettings; windows: WindowRow[] }
  /** Who decided so far, for the rule that one person never decides two steps above the owner. */
  decisions: { personId: string; unitId: string }[]
  /** Remarks addressed to the actor, neither answered nor passed on. */
  openRemarks: number
  /** What the form check found; null where it is not asked here (the submit service checks the form itself). */
  formProblems: number | null
  /** The acting unit's own recommendation; null when nothing is written yet. */
  recommendation: RecommendationFacts | null
  /** The acting first-level unit's quota; null for everyone else. */
  quota: QuotaFacts | null
  /** The open request to end the application. */
  termination: TerminationFacts | null
}

/** What the actor gives with the action. Left out when the interface only asks what it may offer. */
export interface ActionInput {
  reason?: string
  typedName?: string
  opinionReconfirmed?: boolean
  correctionDeadline?: Date
  shortDeadlineConfirmed?: boolean
  lateDeadlineConfirmed?: boolean
}

export const finalStates: readonly ApplicationState[] = ['APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED']

export function isFinal(state: ApplicationState): boolean {
  return finalStates.includes(state)
}

/** Place on the pinned path, 0 = owner; null for a unit that is not on it. */
export function positionOf(path: PathUnit[], unitId: string | null): number | null {
  const index = path.findIndex((unit) => unit.unitId === unitId)
  return index === -1 ? null : index
}

/** As whom the actor may ask for termination; null = neither applicant nor owner. */
export function terminationParty({ actor, application }: Situation): TerminationParty | null {
  if (actor.kind === 'applicant') return actor.applicantId === application.applicantId ? 'APPLICANT' : null
  return actor.kind === 'unit' && actor.unitId === application.owningUnitId ? 'OWNER' : null
}

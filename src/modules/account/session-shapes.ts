import type { ActingUnit, ApplicantActor, OperatorActor } from './actor'

/** A session as the server reads it, on each request. */
export interface Session {
  tokenHash: string
  actor: ApplicantActor | OperatorActor
  lastSeenAt: Date
  idleMinutes: number
  absoluteExpiresAt: Date
}

/** What the pages know of it (`api.session.current`). */
export interface SessionView {
  role: 'APPLICANT' | 'OPERATOR' | 'PROVINCIAL_HR'
  personName: string
  unit?: ActingUnit
  applicantId?: string
  idleMinutes: number
  absoluteExpiresAt: Date
}

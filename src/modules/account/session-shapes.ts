import type { SessionRole } from '@/generated/prisma/enums'
import type { ActingUnit, OperatorActor, PersonActor } from './actor'

/** A session as the server reads it, on each request. It belongs to a person in a role. */
export interface Session {
  tokenHash: string
  /** The account that was entered last. */
  actor: PersonActor
  /** The same person for the unit that the request names; null when it names none, or none of his. */
  acting: OperatorActor | null
  /** Proved by the platform: the person's other accounts are open to it. */
  byScan: boolean
  /** An applicant with the password that was handed out: nothing else is open to him yet. */
  mustChangePassword: boolean
  lastSeenAt: Date
  idleMinutes: number
  absoluteExpiresAt: Date
}

/** What the pages know of it (`api.session.current`). */
export interface SessionView {
  role: SessionRole
  personId: string
  personName: string
  unit?: ActingUnit
  applicantId?: string
  idleMinutes: number
  absoluteExpiresAt: Date
}

/** How long it still lives (`api.session.limits`), in the server's time. */
export interface SessionLimitsView {
  personId: string
  role: SessionRole
  /** Until it ends if nothing more is done. */
  remainingMs: number
  /** Until it ends in any case. */
  absoluteRemainingMs: number
}

/** One of the accounts that a person can act with. */
export interface Account {
  role: SessionRole
  /** Of the operator or the applicant. */
  id: string
  /** An operator's unit; for an applicant the one that opened his account. */
  unitId: string
  unitName: string
  /** An applicant's batch. */
  batch: { id: string; code: string; name: string } | null
  lastLoginAt: Date | null
}

/** One of them as the pages offer it. */
export interface AccountChoice extends Account {
  /** The one that was entered last. */
  isCurrent: boolean
}

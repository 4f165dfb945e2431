import type { SessionRole } from '@/generated/prisma/enums'
import type { ActingUnit, OperatorActor, PersonActor } from './actor'

/** A session as the server reads it, on each request. It belongs to a person in a role. */
export interface Session {
  tokenHash: string
  /** The account that was entered last. */
  actor: PersonActor
  /** The same person for the unit that the request names; null when it names none, or none of his. */
  acting: OperatorActor | null
  /** Names it for its owner. */
  id: string
  createdAt: Date
  /** Proved by the platform: the person's other accounts are open to it. */
  byScan: boolean
  /** An applicant with the password that was handed out, or one that had expired when he logged in: nothing else is open to him yet. */
  mustChangePassword: boolean
  /** It is his own, but too old. */
  isPasswordExpired: boolean
  /** An applicant who has not accepted the privacy notice that was there when he logged in. */
  mustAcceptNotice: boolean
  /** When this login, or the one that it continues, passed the second factor. */
  secondFactorAt: Date | null
  /** A privileged one that has not passed it: nothing else is open to it yet. */
  needsSecondFactor: boolean
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

/** A login that is still alive, as its owner sees it. */
export interface OwnSession {
  id: string
  role: SessionRole
  /** The unit, or the one that opened the applicant's account. */
  unitName: string | null
  createdAt: Date
  lastSeenAt: Date
  address: string | null
  agent: string | null
  /** The one that asks. */
  isCurrent: boolean
}

export interface SessionOfSomebody extends OwnSession {
  personId: string
  personName: string
}

export interface LiveSessions {
  rows: SessionOfSomebody[]
  total: number
  page: number
  pageSize: number
}

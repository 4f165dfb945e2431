import type { SessionRole } from '@/generated/prisma/enums'

/** Who proved who he is, and as whom he goes on. */
export type Login =
  | { role: 'APPLICANT'; personId: string; applicantId: string }
  | { role: Exclude<SessionRole, 'APPLICANT'>; personId: string; operatorId: string }

/** Where a login comes from: nobody acts yet. */
export interface LoginContext {
  now: Date
  requestId: string
  address: string | null
  agent: string | null
}

/** Why a person whom the platform has verified has no account to enter. */
export type NoAccount =
  | 'NOT_BOUND'
  | 'DEACTIVATED'
  | 'HANDED_OVER'
  | 'OFFICER_ENDED'
  | 'ROLE_NOT_GRANTED'
  | 'REGISTRATION_PENDING'
  | 'REGISTRATION_RETURNED'

/** Why somebody could not log in, as it stands in /login?error=…; the words are in login-failures.ts. */
export type LoginFailure =
  | NoAccount
  | 'NOT_REGISTERED'
  | 'CANCELLED'
  | 'EXPIRED'
  | 'PLATFORM_UNREACHABLE'
  | 'PLATFORM_SLOW'
  | 'PLATFORM_ANSWER_INVALID'
  | 'PLATFORM_IDENTITY_INVALID'
  | 'PLATFORM_NOT_VERIFIED'
  | 'PLATFORM_UNTRUSTED'
  | 'PLATFORM_UNREADABLE'
  | 'PLATFORM_REFUSED'
  | 'OTHER_LOGIN'
  | 'WRONG_CREDENTIALS'
  | 'LOCKED'
  | 'TOO_MANY_TRIES'
  | 'TOO_MANY_REQUESTS'
  | 'SESSION_ENDED'
  | 'UNEXPECTED'

export type LoginResult<Failure extends LoginFailure = LoginFailure> =
  | {
      ok: true
      login: Login
      /** He has several accounts, and nothing said which one he wants. */
      mustChoose: boolean
      /** What his password was compared with, where that proved him. */
      passwordHash?: string
    }
  | {
      ok: false
      failure: Failure
      /** Of the registration that is still under way. */
      registrationNumber?: string
      /** By which his only account passed to somebody else. */
      handoverId?: string
    }

import { allCallers, type Caller } from './callers'
import type { Scene, SceneKey } from './scenes'

/** `ok`, or the code of the refusal. */
export type Answer = 'ok' | Uppercase<string>
export type Answers = Record<Caller, Answer>

export interface MatrixRow {
  /** `unit.` stands for both routers of units below the province: employer and recommender. */
  procedure: string
  /** What the object is when it is asked for; a fresh one for each procedure. */
  on: SceneKey
  input?: (scene: Scene) => unknown
  answers: Answers
  /** Whoever asks has no session afterwards. */
  endsSessions?: true
}

const everyone = (answer: Answer) => Object.fromEntries(allCallers.map((caller) => [caller, answer])) as Answers
const units = (answer: Answer) => ({
  owner: answer,
  above: answer,
  firstLevel: answer,
  sibling: answer,
  otherPrefecture: answer,
  below: answer,
})
/** Who is not, or not yet wholly, logged in. */
const loggedOut = { nobody: 'NOT_LOGGED_IN', registrant: 'NOT_LOGGED_IN', unproven: 'SECOND_FACTOR_NEEDED' } as const

export const forEveryone = (answer: Answer = 'ok'): Answers => everyone(answer)
/** An address where nothing is, whoever asks. */
export const forNobody = (): Answers => everyone('NOT_FOUND')
export const forAnySession = (but: Partial<Answers> = {}): Answers => ({ ...everyone('ok'), ...loggedOut, ...but })
/** Also before the second factor. */
export const forAnyLogin = (but: Partial<Answers> = {}): Answers => forAnySession({ unproven: 'ok', ...but })

/** The applicant himself, for his own; `but`: other answers than the usual. */
export const forApplicant = (others: Answer, but: Partial<Answers> = {}): Answers => ({
  ...everyone('NO_PERMISSION'),
  ...loggedOut,
  himself: 'ok',
  otherApplicant: others,
  newApplicant: 'PASSWORD_MUST_CHANGE',
  unconsenting: 'PRIVACY_CONSENT_NEEDED',
  ...but,
})

/** Operators of units below the province: all get `answer` but those named. */
export const forUnits = (answer: Answer, but: Partial<Answers> = {}): Answers => ({
  ...everyone('NO_PERMISSION'),
  ...loggedOut,
  ...units(answer),
  notActing: 'NOT_ACTING_FOR_UNIT',
  ...but,
})

/** Whoever has opened a registration in this browser, whatever else he is. */
export const forRegistrant = (answer: Answer): Answers => ({
  ...everyone('REGISTRATION_NOT_OPENED'),
  registrant: answer,
})

export const forProvince = (): Answers => ({ ...everyone('NO_PERMISSION'), ...loggedOut, province: 'ok' })

/** One of the three administrators, who exclude each other. */
export const forAdministrator = (caller: 'systemAdmin' | 'securityAdmin' | 'auditAdmin', answer: Answer = 'ok') => ({
  ...everyone('NO_PERMISSION'),
  ...loggedOut,
  [caller]: answer,
})

/** Files: the same address for everybody; what is not for him is not there. */
export const forFiles = (others: Answer, but: Partial<Answers>): Answers => ({
  ...everyone(others),
  ...loggedOut,
  unconsenting: 'PRIVACY_CONSENT_NEEDED',
  systemAdmin: 'NO_PERMISSION',
  securityAdmin: 'NO_PERMISSION',
  auditAdmin: 'NO_PERMISSION',
  newApplicant: 'PASSWORD_MUST_CHANGE',
  ...but,
})

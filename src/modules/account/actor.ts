import type { UnitKind } from '@/generated/prisma/enums'

/** Who takes part in the selection. Passed to every service and query; never ambient. */
export type Actor = ApplicantActor | OperatorActor | SystemActor

/** Whoever logs in. */
export type PersonActor = ApplicantActor | OperatorActor | AdministratorActor

export interface ApplicantActor {
  role: 'APPLICANT'
  personId: string
  personName: string
  applicantId: string
  batchId: string
}

/** An operator acts for exactly one unit; provincial HR is the operator of the root unit. */
export interface OperatorActor {
  role: 'OPERATOR' | 'PROVINCIAL_HR'
  personId: string
  personName: string
  operatorId: string
  unit: ActingUnit
}

export type AdministratorRole = 'SYSTEM_ADMIN' | 'SECURITY_ADMIN' | 'AUDIT_ADMIN'

/**
 * One of the province's three administrators (三员), whose powers exclude each other. None of them is an `Actor`: what
 * reads or decides applications takes no administrator, and the types say so (GB/T 22239 8.1.4.2 d).
 */
export interface AdministratorActor {
  role: AdministratorRole
  personId: string
  personName: string
  operatorId: string
  /** Provincial HR. */
  unit: ActingUnit
}

export interface ActingUnit {
  id: string
  name: string
  kind: UnitKind
  /** 0 = provincial HR, 1 = first-level recommender, ≥ 2 = employer. */
  depth: number
}

/** The worker: due terminations, closing a batch. */
export interface SystemActor {
  role: 'SYSTEM'
}

export function isAdministrator(actor: PersonActor): actor is AdministratorActor {
  return actor.role === 'SYSTEM_ADMIN' || actor.role === 'SECURITY_ADMIN' || actor.role === 'AUDIT_ADMIN'
}

/** True for a unit directly below the province: quotas and the first level's block apply to it. */
export function isFirstLevel(unit: ActingUnit): boolean {
  return unit.depth === 1
}

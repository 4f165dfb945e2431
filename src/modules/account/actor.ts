import type { UnitKind } from '@/generated/prisma/enums'

/** Who acts. Passed to every service and query; never ambient. */
export type Actor = ApplicantActor | OperatorActor | SystemActor

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

/** True for a unit directly below the province: quotas and the first level's block apply to it. */
export function isFirstLevel(unit: ActingUnit): boolean {
  return unit.depth === 1
}

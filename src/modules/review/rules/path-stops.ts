import type { StepStatus } from '@/generated/prisma/enums'
import type { PathStop } from '../schema'
import type { ApplicationFacts } from './situation'
import { stepLabels } from './step-labels'

interface StopStep {
  unitId: string
  status: StepStatus
  statusSince: Date
}

const marks: Record<StepStatus, PathStop['mark']> = {
  WAITING: 'waiting',
  IN_REVIEW: 'now',
  READY: 'now',
  FORWARDED: 'done',
  RETURNED_TO_ME: 'now',
  RETURNED_BY_ME: 'returned',
  REJECTED_BY_ME: 'rejected',
  APPROVED_BY_ME: 'done',
}

/** The path at the head of a dossier: the applicant, then each unit with what it has done. */
export function pathStops(
  { state, path }: Pick<ApplicationFacts, 'state' | 'path'>,
  steps: StopStep[],
  submittedAt: Date | null,
): PathStop[] {
  const isWithApplicant = state === 'DRAFT' || state === 'RETURNED_TO_APPLICANT'
  const applicant: PathStop = {
    unitId: null,
    name: '申报人',
    mark: isWithApplicant ? 'now' : 'done',
    note: state === 'RETURNED_TO_APPLICANT' ? '修改中' : state === 'DRAFT' ? '填报中' : '已提交',
    at: submittedAt,
  }
  const units = path.map(({ unitId, name }): PathStop => {
    const step = steps.find((one) => one.unitId === unitId)
    const status = step?.status ?? 'WAITING'
    return {
      unitId,
      name,
      mark: marks[status],
      note: stepLabels[status],
      at: status === 'WAITING' ? null : (step?.statusSince ?? null),
    }
  })
  return [applicant, ...units]
}

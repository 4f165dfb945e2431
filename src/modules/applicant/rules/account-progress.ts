import type { ApplicationState } from '@/generated/prisma/enums'

/** How far an applicant's account has come, as the owner's list tells it: completeness, never content. */
export const accountProgresses = [
  'NOT_LOGGED_IN',
  'NOT_STARTED',
  'FILLING',
  'SUBMITTED',
  'RETURNED',
  'APPROVED',
  'REJECTED',
  'ENDED',
  'REMOVED',
] as const
export type AccountProgress = (typeof accountProgresses)[number]

export const progressLabels: Record<AccountProgress, string> = {
  NOT_LOGGED_IN: '未登录',
  NOT_STARTED: '未填写',
  FILLING: '填写中',
  SUBMITTED: '已提交',
  RETURNED: '已退回',
  APPROVED: '已通过',
  REJECTED: '不通过',
  ENDED: '已终止',
  REMOVED: '已移除',
}

export interface AccountStanding {
  isRemoved: boolean
  hasLoggedIn: boolean
  /** Null before the draft is opened. */
  state: ApplicationState | null
  /** Submissions so far; a submission taken back counts. */
  submissionNumber: number
  /** Sections of the draft that were ever saved. */
  begunSections: number
}

const progressOfState: Record<Exclude<ApplicationState, 'DRAFT'>, AccountProgress> = {
  IN_REVIEW: 'SUBMITTED',
  READY_TO_FORWARD: 'SUBMITTED',
  RETURNED_TO_UNIT: 'SUBMITTED',
  RETURNED_TO_APPLICANT: 'RETURNED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'ENDED',
  LAPSED: 'ENDED',
}

/** The first visit opens a draft: until something is saved in it, nothing was filled in. */
export function accountProgress(standing: AccountStanding): AccountProgress {
  const { isRemoved, hasLoggedIn, state, submissionNumber, begunSections } = standing
  if (isRemoved) return 'REMOVED'
  if (state !== null && state !== 'DRAFT') return progressOfState[state]
  if (submissionNumber > 0 || begunSections > 0) return 'FILLING'
  return hasLoggedIn ? 'NOT_STARTED' : 'NOT_LOGGED_IN'
}

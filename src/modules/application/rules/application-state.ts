import type { ApplicationState } from '@/generated/prisma/enums'

/** With the applicant: he may write. */
export function isEditable(state: ApplicationState): boolean {
  return state === 'DRAFT' || state === 'RETURNED_TO_APPLICANT'
}

export type Audience = 'applicant' | 'unit' | 'province'
export const audiences: readonly Audience[] = ['applicant', 'unit', 'province']

const labels: Record<ApplicationState, Record<Audience, string>> = {
  DRAFT: { applicant: '填报中', unit: '申报人填报中', province: '申报人填报中' },
  RETURNED_TO_APPLICANT: { applicant: '已退回，请修改', unit: '已退回申报人', province: '已退回申报人' },
  IN_REVIEW: { applicant: '审核中', unit: '审核中', province: '审核中' },
  READY_TO_FORWARD: { applicant: '审核通过，待上报', unit: '待上报', province: '待上报' },
  RETURNED_TO_UNIT: { applicant: '上级退回，单位处理中', unit: '上级退回', province: '退回处理中' },
  APPROVED: { applicant: '人社厅审核通过', unit: '人社厅审核通过', province: '审核通过' },
  REJECTED: { applicant: '审核不通过', unit: '审核不通过', province: '审核不通过' },
  WITHDRAWN: { applicant: '已终止申报', unit: '已终止申报', province: '已终止申报' },
  LAPSED: { applicant: '逾期未完成', unit: '逾期未完成', province: '逾期未完成' },
}

/** The state's name for who reads it. */
export function stateLabel(state: ApplicationState, audience: Audience): string {
  return labels[state][audience]
}

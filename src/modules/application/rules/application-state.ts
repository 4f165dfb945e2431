import type { ApplicationState } from '@/generated/prisma/enums'

/** With the applicant: he may write. */
export function isEditable(state: ApplicationState): boolean {
  return state === 'DRAFT' || state === 'RETURNED_TO_APPLICANT'
}

/** Where the application is, in the applicant's words. */
export const stateLabels: Record<ApplicationState, string> = {
  DRAFT: '填写中',
  RETURNED_TO_APPLICANT: '已退回修改',
  IN_REVIEW: '正在审核',
  READY_TO_FORWARD: '已审核，等待上报',
  RETURNED_TO_UNIT: '已退回至单位',
  APPROVED: '已通过',
  REJECTED: '未通过，本批次申报结束',
  WITHDRAWN: '已终止申报',
  LAPSED: '逾期未完成',
}

import type { StepStatus } from '@/generated/prisma/enums'

/** A unit's own step, in the path at the head of a dossier. */
export const stepLabels: Record<StepStatus, string> = {
  WAITING: '未到',
  IN_REVIEW: '审核中',
  READY: '待上报',
  FORWARDED: '已上报',
  RETURNED_TO_ME: '上级退回',
  RETURNED_BY_ME: '已退回',
  REJECTED_BY_ME: '审核不通过',
  APPROVED_BY_ME: '审核通过',
}

import type { EventType } from '@/generated/prisma/enums'

/** The event's word in 办理过程 and in “王磊 3 分钟前已退回”. */
export const eventLabels: Record<EventType, string> = {
  SUBMITTED: '提交',
  APPROVED: '审核通过',
  REJECTED: '审核不通过',
  RETURNED: '退回',
  FORWARDED: '上报',
  REWORK_STARTED: '重新修改',
  TAKEN_BACK: '收回',
  RECALLED: '撤回',
  SUBMISSION_WITHDRAWN: '撤回修改',
  TERMINATION_REQUESTED: '申请终止申报',
  TERMINATION_OBJECTED: '对终止提出异议',
  TERMINATED: '终止申报',
  LAPSED: '逾期未完成',
  REOPENED: '撤销通过',
  REINSTATED: '撤销不通过',
  DEADLINE_CHANGED: '调整修改截止时间',
  SLOT_RELEASED: '释放推荐名额',
  IDENTITY_CORRECTED: '更正申报人信息',
  EMPLOYER_CHANGED: '变更所属单位',
}

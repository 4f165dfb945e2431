import type { DecisionState } from '@/generated/prisma/enums'

/** The state of a request, for the unit that asks and the province that decides. */
export const correctionStateLabels: Record<DecisionState, string> = {
  PENDING: '等待审核',
  ACCEPTED: '已同意',
  DECLINED: '未同意',
  WITHDRAWN: '已撤回',
}

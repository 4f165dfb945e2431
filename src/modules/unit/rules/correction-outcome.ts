import type { DecisionState } from '@/generated/prisma/enums'

/** What became of a request for another name, as the unit and its superior read it. */
export const correctionOutcome: Record<DecisionState, string> = {
  PENDING: '等待上级单位答复',
  ACCEPTED: '上级单位已同意',
  DECLINED: '上级单位不同意',
  WITHDRAWN: '本单位已撤回',
}

import type { ApplicationState } from '@/generated/prisma/enums'
import { stateLabel, type Audience } from '@/modules/application/rules/application-state'
import type { WorkflowAction } from './transition'

/** Where it is now: “成都市人社局 审核中”, “申报人 修改中”. `holderName` null = nobody holds it. */
export function whereNow(state: ApplicationState, holderName: string | null, audience: Audience): string {
  if (state === 'DRAFT') return audience === 'applicant' ? '填报中' : '申报人 填报中'
  if (state === 'RETURNED_TO_APPLICANT') return audience === 'applicant' ? '已退回，请修改' : '申报人 修改中'
  return holderName === null ? stateLabel(state, audience) : `${holderName} ${stateLabel(state, audience)}`
}

/** The manual's words for what one does. */
export const actionLabels: Record<WorkflowAction, string> = {
  submit: '提交',
  approve: '通过',
  reject: '不通过',
  return: '退回',
  forward: '上报',
  rework: '重新修改',
  takeBack: '收回',
  recall: '撤回',
  withdraw: '撤回修改',
  requestTermination: '终止申报',
  objectToTermination: '提出异议',
  terminate: '终止申报',
  lapse: '逾期未完成',
  reopen: '撤销通过',
  reinstate: '撤销不通过',
}

import type { EventType } from '@/generated/prisma/enums'
import { stateLabel } from '@/modules/application/rules/application-state'
import type { Place } from './destinations'
import type { Situation } from './situation'

/** What happened, for the one who did it: “已上报至 成都市人社局”. */
export function doneMessage(event: EventType, { application: { path } }: Situation, to: Place): string {
  const receiver = path.find(({ unitId }) => unitId === to.holderUnitId)?.name ?? ''
  switch (event) {
    case 'SUBMITTED':
      return `已提交至 ${receiver} 审核`
    case 'APPROVED':
      return to.state === 'APPROVED' ? '已审核通过' : '已通过，转入“待上报”'
    case 'REJECTED':
      return '已办理“不通过”，申报人本批次申报结束'
    case 'RETURNED':
      return to.state === 'RETURNED_TO_APPLICANT' ? '已退回申报人修改' : `已退回至 ${receiver}`
    case 'FORWARDED':
      return `已上报至 ${receiver}`
    case 'REWORK_STARTED':
      return '已重新开启本单位的审核'
    case 'TAKEN_BACK':
      return '已收回，按最近一次提交重新审核'
    case 'RECALLED':
      return '已撤回，转入“待上报”'
    case 'SUBMISSION_WITHDRAWN':
      return '已撤回，可以继续修改'
    case 'TERMINATION_REQUESTED':
      return '已申请终止申报，对方可在 24 小时内提出异议'
    case 'TERMINATION_OBJECTED':
      return '已提出异议，申报继续办理'
    case 'TERMINATED':
      return '申报已终止'
    case 'LAPSED':
      return '已办理“逾期未完成”'
    case 'REOPENED':
      return '已撤销通过，转入“申报审核”'
    case 'REINSTATED':
      return `已撤销不通过，恢复为“${stateLabel(to.state, 'unit')}”`
    case 'DEADLINE_CHANGED':
      return '已调整修改截止时间'
    case 'SLOT_RELEASED':
      return '已释放推荐名额'
    case 'IDENTITY_CORRECTED':
      return '已更正申报人信息'
    case 'EMPLOYER_CHANGED':
      return '已变更所属单位'
  }
}

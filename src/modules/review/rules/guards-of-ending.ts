import { chinaDateTime } from '@/lib/china-time'
import type { Refusal } from '@/lib/domain-error'
import { terminationParty, type Situation } from './situation'

const hourMs = 60 * 60 * 1000

/** A unit may take back its own 不通过 for some hours, because a click must not end somebody's round (workflow §4). */
export function coolingOffIsOver({ application: { rejection }, batch, now }: Situation): Refusal | null {
  const { coolingOffHours } = batch.settings
  const until = new Date((rejection?.at.getTime() ?? 0) + coolingOffHours * hourMs)
  if (coolingOffHours > 0 && now < until) return null
  return {
    kind: 'closed',
    what: '不能撤销“不通过”',
    why:
      coolingOffHours === 0
        ? '本批次规定“不通过”不能由本单位撤销。'
        : `“不通过”只能在 ${coolingOffHours} 小时内撤销，已于 ${chinaDateTime(until)} 截止。`,
    next: '确有错误的，请联系人社厅撤销。',
  }
}

export function alreadyAsked(situation: Situation): Refusal | null {
  const { termination } = situation
  if (!termination || termination.requestedBy !== terminationParty(situation)) return null
  return {
    kind: 'conflict',
    what: '不用再次申请终止',
    why: `终止申请已经提出，对方可在 ${chinaDateTime(termination.executeAfter)} 前提出异议。`,
    next: '到时没有异议，申报即终止。',
  }
}

export function objectionIsLate({ termination, now }: Situation): Refusal | null {
  if (!termination || now < termination.executeAfter) return null
  return {
    kind: 'closed',
    what: '不能再提出异议',
    why: `异议期已于 ${chinaDateTime(termination.executeAfter)} 结束。`,
    next: '如有疑问，请联系所属单位或人社厅。',
  }
}

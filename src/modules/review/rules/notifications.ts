import type { ApplicationState, EventType } from '@/generated/prisma/enums'
import { chinaShortTime } from '@/lib/china-time'

/** What a notice is written from; names are read at delivery, never kept in the outbox. */
export interface NoticeFacts {
  type: EventType
  applicantName: string
  actorUnitName: string
  actorUnitId: string | null
  actorIsApplicant: boolean
  fromUnitId: string | null
  toUnitId: string | null
  toUnitName: string | null
  toState: ApplicationState
  owningUnitId: string
  /** Of a change of employer. */
  formerUnitId: string | null
  firstLevelUnitId: string | null
  correctionDeadline: Date | null
}

export interface Notice {
  /** Null = the applicant. */
  unitId: string | null
  text: string
}

/** Who is told what in the portal. Whoever acted himself is not told. */
export function noticesFor(facts: NoticeFacts): Notice[] {
  const notices = wordsFor(facts)
  const seen = new Set<string | null>()
  return notices.filter(({ unitId }) => {
    const isOwnDeed = unitId === null ? facts.actorIsApplicant : unitId === facts.actorUnitId
    if (isOwnDeed || seen.has(unitId)) return false
    seen.add(unitId)
    return true
  })
}

function wordsFor(facts: NoticeFacts): Notice[] {
  const { applicantName: who, actorUnitName: by, toUnitId, toUnitName, owningUnitId, firstLevelUnitId } = facts
  const toApplicant = (text: string): Notice => ({ unitId: null, text })
  const toUnit = (unitId: string | null, text: string): Notice[] => (unitId ? [{ unitId, text }] : [])
  const onPath = [owningUnitId, firstLevelUnitId]
  const until = facts.correctionDeadline ? `，请于 ${chinaShortTime(facts.correctionDeadline)} 前完成` : ''
  switch (facts.type) {
    case 'SUBMITTED':
      return toUnit(toUnitId, `${who}提交了申报，请审核`)
    case 'APPROVED':
      if (facts.toState !== 'APPROVED') return []
      return [
        toApplicant('您的申报已由人社厅审核通过'),
        ...onPath.flatMap((id) => toUnit(id, `${who}的申报已由人社厅审核通过`)),
      ]
    case 'REJECTED':
      return [
        toApplicant(`您的申报审核不通过（${by}），本批次申报结束，请查看理由`),
        ...onPath.flatMap((id) => toUnit(id, `${who}的申报审核不通过（${by}）`)),
      ]
    case 'RETURNED':
      return toUnitId
        ? toUnit(toUnitId, `${by}退回了${who}的申报${until}`)
        : [toApplicant(`${by}退回了您的申报，请查看意见并修改${until}`)]
    case 'FORWARDED':
      return [
        ...toUnit(toUnitId, `${by}上报了${who}的申报，请审核`),
        toApplicant(`您的申报已由${by}上报至${toUnitName ?? '上级单位'}`),
      ]
    case 'TAKEN_BACK':
      return [toApplicant(`${by}收回了您的申报，按最近一次提交继续审核`)]
    case 'RECALLED':
      return toUnit(facts.fromUnitId, `${by}撤回了${who}的申报`)
    case 'SUBMISSION_WITHDRAWN':
      return toUnit(owningUnitId, `${who}撤回了申报，正在修改`)
    case 'TERMINATION_REQUESTED':
      return [
        toApplicant(`${by}申请终止您的申报，如有异议请在 24 小时内提出`),
        ...toUnit(owningUnitId, `${who}申请终止申报，如有异议请在 24 小时内提出`),
      ]
    case 'TERMINATION_OBJECTED':
      return [
        toApplicant(`${by}对终止申报提出异议，申报继续办理`),
        ...toUnit(owningUnitId, `${who}对终止申报提出异议，申报继续办理`),
      ]
    case 'TERMINATED':
      return [
        toApplicant('您的申报已终止'),
        ...[owningUnitId, facts.fromUnitId].flatMap((id) => toUnit(id, `${who}的申报已终止`)),
      ]
    case 'LAPSED':
      return [
        toApplicant('您的申报逾期未完成，本批次申报结束'),
        ...[owningUnitId, facts.fromUnitId].flatMap((id) => toUnit(id, `${who}的申报逾期未完成`)),
      ]
    case 'REOPENED':
      return [
        toApplicant('您的申报已撤销通过，重新审核'),
        ...onPath.flatMap((id) => toUnit(id, `${who}的申报已撤销通过，重新审核`)),
      ]
    case 'REINSTATED':
      return [
        toApplicant('您的申报已撤销“不通过”，继续办理'),
        ...[owningUnitId, toUnitId].flatMap((id) => toUnit(id, `${who}的申报已撤销“不通过”，继续办理`)),
      ]
    case 'DEADLINE_CHANGED':
      return [
        toApplicant(`您的申报修改截止时间已调整${until}`),
        ...toUnit(toUnitId, `${who}的申报修改截止时间已调整${until}`),
      ]
    case 'IDENTITY_CORRECTED':
      return [
        toApplicant('您的姓名或证件号码已更正，下次提交时采用'),
        ...toUnit(owningUnitId, `${who}的信息更正已获同意`),
      ]
    case 'EMPLOYER_CHANGED':
      return [
        toApplicant('您的所属单位已由人社厅变更，请重新提交申报'),
        ...toUnit(owningUnitId, `${who}的申报已转入本单位，待其提交后审核`),
        ...toUnit(facts.formerUnitId, `${who}已转出本单位`),
      ]
    case 'REWORK_STARTED':
    case 'SLOT_RELEASED':
      return []
  }
}

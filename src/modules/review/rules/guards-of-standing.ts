import type { BatchStatus } from '@/generated/prisma/enums'
import { chinaShortTime } from '@/lib/china-time'
import type { Refusal } from '@/lib/domain-error'
import { positionOf, type Situation } from './situation'

const batchWords: Record<BatchStatus, string> = {
  PREPARING: '本批次还在准备，尚未开放',
  OPEN: '本批次正在办理',
  CLOSED: '本批次已经结束',
  ARCHIVED: '本批次已经归档',
}

export function batchIsNotOpen({ batch }: Situation): Refusal | null {
  return batch.status === 'OPEN' ? null : closedBatch(batch.status)
}

/** The province may still correct itself after closing, until results are in the archive. */
export function batchIsArchived({ batch }: Situation): Refusal | null {
  return batch.status === 'OPEN' || batch.status === 'CLOSED' ? null : closedBatch(batch.status)
}

/** Nobody's application lapses while others can still act on it: the batch is closed first. */
export function batchIsNotClosed({ batch }: Situation): Refusal | null {
  if (batch.status === 'CLOSED') return null
  return { ...closedBatch(batch.status), next: '逾期未完成只能在结束批次时统一办理。' }
}

function closedBatch(status: BatchStatus): Refusal {
  return {
    kind: 'closed',
    what: '现在不能办理',
    why: `${batchWords[status]}。`,
    next: '如有疑问，请联系人社厅。',
  }
}

/**
 * One person may be operator of several units, but never decides two steps of one application above the owner
 * (workflow §2). The owner's step is exempt and flagged instead.
 */
export function decisionOfSamePerson({ actor, application: { path }, decisions }: Situation): Refusal | null {
  if (actor.kind !== 'unit' || (positionOf(path, actor.unitId) ?? 0) === 0) return null
  const other = decisions.find(
    ({ personId, unitId }) =>
      personId === actor.personId && unitId !== actor.unitId && (positionOf(path, unitId) ?? 0) > 0,
  )
  if (!other) return null
  const unitName = path.find(({ unitId }) => unitId === other.unitId)?.name ?? '其他单位'
  return {
    kind: 'forbidden',
    what: '不能由您办理这份申报',
    why: `您已作为${unitName}的经办人办理过这份申报，同一人不能办理两级审核。`,
    next: '请由本单位更换经办人后办理，或联系上级单位。',
  }
}

/** A new employer decides nothing about what was submitted to the former one. */
export function notSubmittedToOwner({ application: { submittedToUnitId, owningUnitId } }: Situation): Refusal | null {
  if (submittedToUnitId === owningUnitId) return null
  return {
    kind: 'conflict',
    what: '现在不能办理',
    why: '申报人的所属单位已变更，还没有向本单位提交过。',
    next: '请等待申报人重新提交；不再申报的，请使用“终止申报”。',
  }
}

/** Bars recall and withdraw: what the superior has opened he may be deciding on. */
export function openedAlready({ application: { opened, path, holderUnitId }, actor }: Situation): Refusal | null {
  if (!opened) return null
  const unitName = path.find(({ unitId }) => unitId === holderUnitId)?.name ?? '上级单位'
  return {
    kind: 'conflict',
    what: actor.kind === 'applicant' ? '已不能撤回修改' : '已不能撤回',
    why: `${unitName}的${opened.personName}已于 ${chinaShortTime(opened.at)} 打开审核。`,
    next: `如需修改，请联系${unitName}退回。`,
  }
}

import type { Refusal } from '@/lib/domain-error'
import { stateLabel } from '@/modules/application/rules/application-state'
import { batchIsNotOpen } from './guards-of-standing'
import { isFinal, type PathUnit, type Situation } from './situation'

export interface NewEmployer extends PathUnit {
  isDeactivated: boolean
}

const what = '没有变更所属单位'

/**
 * What stands against giving an applicant to another unit (workflow §2): only while he has the form himself, so that
 * nothing is taken out of anybody's hands.
 * @returns every reason, the first one first; empty = may be done
 */
export function refusalsOfEmployerChange(situation: Situation, employer: NewEmployer): Refusal[] {
  return [
    batchIsNotOpen(situation),
    placeRefusal(situation),
    endingRefusal(situation),
    unitRefusal(situation, employer),
  ]
    .filter((refusal) => refusal !== null)
    .map((refusal) => ({ ...refusal, what }))
}

function placeRefusal({ application: { state, holderUnitId, path } }: Situation): Refusal | null {
  if (state === 'DRAFT' || state === 'RETURNED_TO_APPLICANT') return null
  if (isFinal(state)) {
    const why = `这份申报已经办结：${stateLabel(state, 'province')}。`
    return { kind: 'closed', what, why, next: '办结的申报不能再变更所属单位。' }
  }
  const holder = path.find(({ unitId }) => unitId === holderUnitId)
  return {
    kind: 'conflict',
    what,
    why: `这份申报现在由${holder?.name ?? '单位'}办理，只有在申报人填报或修改时才能变更。`,
    next: '请先逐级退回申报人，再变更所属单位。',
  }
}

function endingRefusal({ termination }: Situation): Refusal | null {
  if (!termination) return null
  const who = termination.requestedBy === 'APPLICANT' ? '申报人' : '所属单位'
  return {
    kind: 'conflict',
    what,
    why: `${who}已申请终止这份申报，另一方可以提出异议。`,
    next: '请等终止申请有了结果再办理。',
  }
}

function unitRefusal({ application: { owningUnitId } }: Situation, employer: NewEmployer): Refusal | null {
  const next = '请另选单位。'
  if (employer.unitId === owningUnitId) {
    return { kind: 'invalid', what, why: `“${employer.name}”就是现在的所属单位。`, next }
  }
  if (employer.depth === 0) return { kind: 'invalid', what, why: '人社厅不作为申报人的所属单位。', next }
  return employer.isDeactivated ? { kind: 'conflict', what, why: `“${employer.name}”已经注销。`, next } : null
}

/**
 * Who stands for the correction deadline on the new path: the returner where he is on it, else the new owner for the
 * former one, else the unit of the returner's level, so that the same applicant and units stay bound.
 * @param newPath owner first
 */
export function heirOfDeadline(
  returnerUnitId: string,
  oldPath: readonly PathUnit[],
  newPath: readonly PathUnit[],
): string | null {
  const owner = newPath[0]?.unitId ?? null
  if (newPath.some(({ unitId }) => unitId === returnerUnitId)) return returnerUnitId
  if (oldPath[0]?.unitId === returnerUnitId) return owner
  const returner = oldPath.find(({ unitId }) => unitId === returnerUnitId)
  return newPath.find(({ depth }) => depth === returner?.depth)?.unitId ?? owner
}

/**
 * Units of the old path that keep their step on the new one. The new owner begins anew, whatever it was before: it
 * judges the next submission as an owner.
 */
export function keptUnits(oldPath: readonly PathUnit[], newPath: readonly PathUnit[]): string[] {
  const above = newPath.slice(1).map(({ unitId }) => unitId)
  return oldPath.map(({ unitId }) => unitId).filter((unitId) => above.includes(unitId))
}

import { chinaDateTime } from '@/lib/china-time'
import type { Refusal } from '@/lib/domain-error'
import { forwardLevel, windowFor } from '@/modules/batch/rules/windows'
import type { ActionInput, Situation } from './situation'

const hourMs = 60 * 60 * 1000
/** A correction deadline nearer than this asks for confirmation. */
export const shortDeadlineHours = 24
/** What a return allows when the returner names no deadline and his own window ends too soon. */
export const usualCorrectionHours = 72

/** What a correction deadline is measured by. */
export interface DeadlineLimits {
  /** Nothing can be decided after it, so later is refused; null = the province has no window yet. */
  latest: Date | null
  /** Until when the unit that gets the corrected form back may send it on: later is asked about. Null = nobody to ask. */
  ownUntil: Date | null
  /** That unit, as the actor calls it. */
  ownName: string
}

/**
 * The limits of a deadline that this unit sets or has set. The usual hours are always left: an application must not be
 * stuck because the time of review ends.
 */
export function deadlineLimits({ application, actor, batch, now }: Situation, byUnitId: string): DeadlineLimits {
  const unit = application.path.find(({ unitId }) => unitId === byUnitId)
  const subject = { applicantId: application.applicantId, unitId: byUnitId }
  const own = unit && unit.depth > 0 ? windowFor(batch.windows, forwardLevel(unit.depth), subject) : null
  const end = windowFor(batch.windows, 'PROVINCE', subject)
  const usual = now.getTime() + usualCorrectionHours * hourMs
  return {
    latest: end && new Date(Math.max(end.closesAt.getTime(), usual)),
    ownUntil: own?.closesAt ?? null,
    ownName: actor.kind === 'unit' && actor.unitId === byUnitId ? '本单位' : (unit?.name ?? '退回单位'),
  }
}

/** Why no deadline may lie there, in words; null = it may. */
export function beyondLimits(deadline: Date, { latest }: DeadlineLimits): string | null {
  if (!latest || deadline <= latest) return null
  return `最晚只能定为 ${chinaDateTime(latest)}，之后本批次的审核已经截止`
}

/** What should be considered before it is set so late, in words. */
export function lateWarning(deadline: Date, { ownUntil, ownName }: DeadlineLimits): string | null {
  if (!ownUntil || deadline <= ownUntil) return null
  return `${ownName}的上报截止时间是 ${chinaDateTime(ownUntil)}，修改后可能来不及上报`
}

/** What the server refuses; `mayBeLate`: it was as late before, or somebody above has decided it. */
export function checkLimits(
  deadline: Date,
  { lateDeadlineConfirmed }: Pick<ActionInput, 'lateDeadlineConfirmed'>,
  limits: DeadlineLimits,
  mayBeLate: boolean,
): Refusal | null {
  const beyond = beyondLimits(deadline, limits)
  if (beyond) return unsound(beyond, '请另选一个时间；如需更长，请联系人社厅延长审核时间')
  const late = mayBeLate || lateDeadlineConfirmed ? null : lateWarning(deadline, limits)
  return late ? unsound(late, '请核对后勾选“仍按此办理”，或另选一个时间') : null
}

export function tooShort(deadline: Date, now: Date, isConfirmed: boolean | undefined): Refusal | null {
  const hoursLeft = (deadline.getTime() - now.getTime()) / hourMs
  if (hoursLeft >= shortDeadlineHours || isConfirmed) return null
  return unsound(`距修改截止时间不足 ${shortDeadlineHours} 小时`, '请确认来得及修改，或另选一个时间')
}

/** A refusal of the time that was given. */
export function unsound(why: string, next: string): Refusal {
  return {
    kind: 'invalid',
    what: '没有办理',
    why: `${why}。`,
    next: `${next}。`,
    details: { field: 'correctionDeadline' },
  }
}

import { chinaDateTime } from '@/lib/china-time'
import type { Refusal } from '@/lib/domain-error'
import { forwardLevel, windowFor, windowStatus, type WindowStatus } from '@/modules/batch/rules/windows'
import {
  checkLimits,
  deadlineLimits,
  shortDeadlineHours,
  tooShort,
  unsound,
  usualCorrectionHours,
} from './deadline-limits'
import {
  isFinal,
  positionOf,
  type ActionInput,
  type ApplicationFacts,
  type Correction,
  type Situation,
} from './situation'

const hourMs = 60 * 60 * 1000

/** Is the actor's window (or the correction deadline in its place) open: gates submit, withdraw, forward and recall. */
export function checkWindow(situation: Situation): Refusal | null {
  const status = actorWindow(situation)
  if (status.open) return null
  return { kind: 'closed', what: '现在不能办理', why: status.why, next: status.next }
}

/** The time that binds the actor: a correction deadline replaces the windows of everyone below its returner. */
export function actorWindow(situation: Situation): WindowStatus {
  const { application, actor, batch, now } = situation
  const deadline = bindingDeadline(situation)
  if (deadline) {
    if (now < deadline) return { open: true, closesAt: deadline }
    const returner = unitName(situation, application.correction?.byUnitId)
    return {
      open: false,
      why: `修改截止时间是 ${chinaDateTime(deadline)}，现已截止。`,
      next: `请联系${returner}延长修改时间。`,
    }
  }
  const subject = { applicantId: application.applicantId, unitId: application.owningUnitId }
  if (actor.kind === 'unit') {
    const level = forwardLevel(actor.depth)
    return windowStatus(windowFor(batch.windows, level, { ...subject, unitId: actor.unitId }), now)
  }
  return windowStatus(windowFor(batch.windows, 'APPLICANT', subject), now)
}

/** The correction deadline, if the actor stands below the unit that set it (the applicant is below all). */
export function bindingDeadline({ application: { correction, path }, actor }: Situation): Date | null {
  if (!correction) return null
  if (actor.kind !== 'unit') return correction.deadline
  return isBelow(path, actor.unitId, correction.byUnitId) ? correction.deadline : null
}

/**
 * The correction that is under way: over once the application is back with who returned it, or beyond. Its deadline
 * stays known, because a recall or 撤回修改 leads back under it.
 */
export function runningCorrection({ correction, state, holderUnitId, path }: ApplicationFacts): Correction | null {
  if (!correction || isFinal(state)) return null
  return holderUnitId === null || isBelow(path, holderUnitId, correction.byUnitId) ? correction : null
}

/** The one deadline a return leaves: what the returner chose, else one from above, else his own closing time. */
export function deadlineOfReturn(situation: Situation, chosen: Date | undefined): { deadline: Date; byUnitId: string } {
  const { application, actor, now } = situation
  const own = actor.kind === 'unit' ? actor.unitId : application.owningUnitId
  const fromAbove = bindingDeadline(situation)
  if (fromAbove && application.correction) {
    return { deadline: chosen ?? fromAbove, byUnitId: application.correction.byUnitId }
  }
  return { deadline: chosen ?? suggestedDeadline(situation, now), byUnitId: own }
}

/** A return's deadline lies ahead; a unit on the way down may only shorten one from above; under 24 h is confirmed. */
export function checkCorrectionDeadline(situation: Situation, input: ActionInput): Refusal | null {
  const { now, application, actor } = situation
  const fromAbove = bindingDeadline(situation)
  const chosen = input.correctionDeadline
  if (fromAbove && fromAbove <= now) {
    const returner = unitName(situation, application.correction?.byUnitId)
    return unsound(`上级规定的修改截止时间 ${chinaDateTime(fromAbove)} 已过`, `请联系${returner}延长后再退回`)
  }
  if (!chosen) return null
  if (chosen <= now) return unsound('修改截止时间早于现在', '请另选一个时间')
  if (fromAbove && chosen > fromAbove) {
    return unsound(`上级规定须于 ${chinaDateTime(fromAbove)} 前完成，本单位只能提前`, '请选一个不晚于它的时间')
  }
  const short = tooShort(chosen, now, input.shortDeadlineConfirmed)
  if (short || fromAbove || actor.kind !== 'unit') return short
  return checkLimits(chosen, input, deadlineLimits(situation, actor.unitId), false)
}

/**
 * May this unit move the correction deadline there: the returner and the province either way, a unit below the returner
 * only earlier. 'notYours' = there is none, or this unit has no part in it.
 */
export function checkDeadlineChange(
  situation: Situation,
  input: { correctionDeadline: Date; shortDeadlineConfirmed: boolean; lateDeadlineConfirmed?: boolean },
): Refusal | 'notYours' | null {
  const { application, actor, now, batch } = situation
  const { correctionDeadline, shortDeadlineConfirmed } = input
  const running = runningCorrection(application)
  if (!running || actor.kind !== 'unit' || batch.status !== 'OPEN') return 'notYours'
  const isFree = actor.unitId === running.byUnitId || actor.depth === 0
  const isOnTheWay = isBelow(application.path, actor.unitId, running.byUnitId)
  if (!isFree && !isOnTheWay) return 'notYours'
  if (isOnTheWay && correctionDeadline > running.deadline) {
    const returner = unitName(situation, running.byUnitId)
    return unsound('本单位只能提前修改截止时间', `如需延长，请联系${returner}或人社厅`)
  }
  if (correctionDeadline <= now) return unsound('修改截止时间早于现在', '请另选一个时间')
  const isEarlier = correctionDeadline <= running.deadline
  return (
    tooShort(correctionDeadline, now, shortDeadlineConfirmed) ??
    checkLimits(correctionDeadline, input, deadlineLimits(situation, running.byUnitId), isEarlier)
  )
}

function suggestedDeadline(situation: Situation, now: Date): Date {
  const window = actorWindow(situation)
  const soonest = now.getTime() + shortDeadlineHours * hourMs
  if (window.open && window.closesAt.getTime() >= soonest) return window.closesAt
  return new Date(now.getTime() + usualCorrectionHours * hourMs)
}

function isBelow(path: Situation['application']['path'], unitId: string, ofUnitId: string): boolean {
  const position = positionOf(path, unitId)
  const other = positionOf(path, ofUnitId)
  return position !== null && other !== null && position < other
}

function unitName({ application: { path } }: Situation, unitId: string | undefined): string {
  return path.find((unit) => unit.unitId === unitId)?.name ?? '上级单位'
}

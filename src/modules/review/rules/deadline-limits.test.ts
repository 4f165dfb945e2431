import { describe, expect, test } from '@jest/globals'
import { checkCorrectionDeadline, checkDeadlineChange, runningCorrection } from './deadlines'
import { hours, openWindows, situation } from './example-situation'
import type { ActionInput, ApplicationFacts, Situation, WorkflowActor } from './situation'

const unit = (unitId: string, depth: number): WorkflowActor => ({ kind: 'unit', personId: unitId, unitId, depth })
const closing: Record<string, number> = { EMPLOYER: 240, FIRST_LEVEL: 300, PROVINCE: 480 }
const batch = {
  ...situation().batch,
  windows: openWindows.map((row) => ({ ...row, closesAt: hours(closing[row.level] ?? 200) })),
}
const endingSoon = {
  ...batch,
  windows: batch.windows.map((row) => (row.level === 'PROVINCE' ? { ...row, closesAt: hours(1) } : row)),
}
const late = /^本单位的上报截止时间是 2026-11-30 10:00，修改后可能来不及上报。$/
const beyond = /^最晚只能定为 2026-12-10 10:00，之后本批次的审核已经截止。$/

describe('the deadline that a return sets', () => {
  test.each<[string, number, RegExp | null, Partial<Situation>, Partial<ActionInput>?]>([
    ['may be the end of the returner’s own time', 240, null, {}],
    ['is asked about after it', 241, late, {}],
    ['may be later once that is confirmed', 241, null, {}, { lateDeadlineConfirmed: true }],
    ['is at latest the end of the province’s time', 480, null, {}, { lateDeadlineConfirmed: true }],
    ['never later, confirmed or not', 481, beyond, {}, { lateDeadlineConfirmed: true }],
    [
      'is asked of nobody but the unit itself: the province returns until its end',
      480,
      null,
      { actor: unit('province', 0) },
    ],
    ['leaves three days also where the time of review ends', 72, null, { batch: endingSoon }],
    ['not more', 73, /^最晚只能定为 2026-11-23 10:00/, { batch: endingSoon }],
    ['is free where no window is set', 9000, null, { batch: { ...batch, windows: [] } }],
  ])('%s', (_rule, inHours, why, changes, more = {}) => {
    const returning = situation({ batch, ...changes })
    expectWhy(checkCorrectionDeadline(returning, { correctionDeadline: hours(inHours), ...more }), why)
  })

  test('is measured by the extension of this unit or person', () => {
    const own = { level: 'EMPLOYER' as const, unitId: 'employer', applicantId: null, opensAt: hours(-1) }
    const windows = [...batch.windows, { ...own, closesAt: hours(300) }]
    const returning = situation({ batch: { ...batch, windows } })
    expect(checkCorrectionDeadline(returning, { correctionDeadline: hours(300) })).toBeNull()
  })

  test('may be earlier than one from above that was set late', () => {
    const correction = { deadline: hours(400), byUnitId: 'first' }
    const returning = situation({ batch, actor: unit('county', 2) }, { holderUnitId: 'county', correction })
    expect(checkCorrectionDeadline(returning, { correctionDeadline: hours(390) })).toBeNull()
  })
})

describe('moving it', () => {
  const returned: Partial<ApplicationFacts> = {
    state: 'RETURNED_TO_APPLICANT',
    holderUnitId: null,
    correction: { deadline: hours(260), byUnitId: 'employer' },
  }
  const move = (changes: Partial<Situation>, inHours: number, lateDeadlineConfirmed?: boolean) =>
    checkDeadlineChange(situation({ batch, ...changes }, returned), {
      correctionDeadline: hours(inHours),
      shortDeadlineConfirmed: false,
      lateDeadlineConfirmed,
    })

  test.each<[string, Partial<Situation>, number, boolean, RegExp | null]>([
    ['later than the own time is asked about', {}, 261, false, late],
    ['and done when confirmed', {}, 261, true, null],
    ['earlier than it was is not, though still late', {}, 259, false, null],
    ['the end of the batch is the end', {}, 481, true, beyond],
    [
      'the province is told whose time ends',
      { actor: unit('province', 0) },
      261,
      false,
      /^成都飞机设计研究所的上报截止/,
    ],
    ['and has the same end', { actor: unit('province', 0) }, 481, true, beyond],
  ])('%s', (_rule, changes, inHours, isConfirmed, why) => {
    const refusal = move(changes, inHours, isConfirmed)
    expect(refusal).not.toBe('notYours')
    expectWhy(refusal === 'notYours' ? null : refusal, why)
  })
})

describe('a correction is under way', () => {
  const correction = { deadline: hours(48), byUnitId: 'county' }
  test.each<[string, Partial<ApplicationFacts>, boolean]>([
    ['with the applicant', { state: 'RETURNED_TO_APPLICANT', holderUnitId: null }, true],
    ['with a unit below the returner', { state: 'IN_REVIEW', holderUnitId: 'employer' }, true],
    ['not with the returner', { state: 'IN_REVIEW', holderUnitId: 'county' }, false],
    ['not above him', { state: 'READY_TO_FORWARD', holderUnitId: 'first' }, false],
    ['not when it has ended', { state: 'REJECTED', holderUnitId: null }, false],
  ])('%s', (_rule, application, isRunning) => {
    const facts = situation({}, { ...application, correction }).application
    expect(runningCorrection(facts)).toEqual(isRunning ? correction : null)
  })
})

function expectWhy(refusal: { why: string } | null, why: RegExp | null) {
  if (why) expect(refusal?.why).toMatch(why)
  else expect(refusal).toBeNull()
}

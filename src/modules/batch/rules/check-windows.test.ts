import { describe, expect, test } from '@jest/globals'
import type { WindowLevel } from '@/generated/prisma/enums'
import { checkWindowChange, type WindowChange } from './check-window-change'
import { checkWindows } from './check-windows'
import { extendableLevels } from './extendable-levels'
import { openingProblems } from './opening-problems'

const day = (number: number) => new Date(Date.UTC(2026, 10, 1, 10) + (number - 1) * 86_400_000)
const span = (level: WindowLevel, from: number, to: number) => ({ level, opensAt: day(from), closesAt: day(to) })
const usual = [span('APPLICANT', 1, 10), span('EMPLOYER', 1, 14), span('FIRST_LEVEL', 1, 18), span('PROVINCE', 1, 28)]
const instead = (one: ReturnType<typeof span>) => [...usual.filter(({ level }) => level !== one.level), one]

describe('the windows of a batch', () => {
  test('one after the other are fine', () => {
    expect(checkWindows(usual)).toEqual({ refusals: [], warnings: [] })
  })

  test.each([
    ['closes before it opens', span('APPLICANT', 10, 9), '申报人填报：截止时间须晚于开始时间'],
    ['closes when it opens', span('PROVINCE', 28, 28), '人社厅审核：截止时间须晚于开始时间'],
    ['opens after the level above has closed', span('APPLICANT', 15, 20), '申报人填报在用人单位审核上报截止'],
  ])('one that %s is refused in words', (_what, one, words) => {
    expect(checkWindows(instead(one)).refusals.join()).toContain(words)
  })

  test('one that closes after the level above is warned of', () => {
    const { refusals, warnings } = checkWindows(instead(span('APPLICANT', 1, 16)))
    expect(refusals).toEqual([])
    expect(warnings).toEqual(['申报人填报的截止时间晚于用人单位审核上报，最后办理的申报将来不及继续上报'])
  })
})

describe('moving the window of an open batch', () => {
  const change: WindowChange = {
    subject: null,
    spans: usual,
    level: 'EMPLOYER',
    current: { opensAt: day(1), closesAt: day(14) },
    opensAt: day(1),
    closesAt: day(16),
    warningsConfirmed: false,
    now: day(12),
  }
  test.each<[string, Partial<WindowChange>]>([
    ['later for all', {}],
    ['later after it has closed', { now: day(15) }],
    ['later for one unit', { subject: '成都市人社局' }],
    ['earlier, with a day’s notice and confirmed', { closesAt: day(13.5), warningsConfirmed: true }],
    ['beyond the level above, confirmed', { closesAt: day(20), warningsConfirmed: true }],
    ['another beginning before it has begun', { now: day(0), opensAt: day(3), closesAt: day(14) }],
  ])('%s is allowed', (_what, part) => {
    expect(checkWindowChange({ ...change, ...part })).toBeNull()
  })

  test.each<[string, Partial<WindowChange>, string]>([
    ['into the past', { closesAt: day(11) }, '新的截止时间早于现在'],
    ['nowhere', { closesAt: day(14) }, '时间没有变化'],
    ['earlier without notice', { now: day(13), closesAt: day(13.5), warningsConfirmed: true }, '至少提前 24 小时'],
    ['earlier without confirming', { closesAt: day(13.5) }, '提前'],
    ['beyond the level above without confirming', { closesAt: day(20) }, '来不及继续上报'],
    ['an extension that is none', { subject: '成都市人社局', closesAt: day(13) }, '延期须晚于它'],
    ['another beginning after it has begun', { opensAt: day(3) }, '已经开始'],
    ['a close before the opening', { now: day(0), opensAt: day(17) }, '截止时间须晚于开始时间'],
  ])('%s is refused in words', (_what, part, words) => {
    const refusal = checkWindowChange({ ...change, ...part })
    expect(refusal?.why).toContain(words)
    expect(refusal?.next).toMatch(/^请/)
  })
})

test.each([
  ['a first-level unit', { depth: 1 }, ['FIRST_LEVEL', 'APPLICANT']],
  ['an employer', { depth: 4 }, ['EMPLOYER', 'APPLICANT']],
  ['a person', 'applicant' as const, ['APPLICANT', 'EMPLOYER', 'FIRST_LEVEL']],
  ['the province', { depth: 0 }, []],
])('%s is bound by its own windows', (_who, subject, levels) => {
  expect(extendableLevels(subject)).toEqual(levels)
})

describe('a batch may be opened', () => {
  const ready = {
    categories: ['LEADER' as const],
    tracks: ['GENERAL' as const, 'INDUSTRY' as const],
    indicators: [{ category: 'LEADER' as const, track: null, kind: 'MAXIMUM' as const }],
    windows: usual,
  }
  test('when everything that may be applied for is counted and every level has its time', () => {
    expect(openingProblems(ready, day(5))).toEqual([])
  })
  test.each([
    ['no category', { categories: [] }, '还没有选择申报类别'],
    ['no track', { tracks: [] }, '还没有选择申报专项'],
    [
      'a track that nothing counts',
      { indicators: [{ category: 'LEADER' as const, track: 'INDUSTRY' as const, kind: 'MAXIMUM' as const }] },
      '“学术和技术带头人（一般）”没有计入任何限额指标',
    ],
    [
      'only a minimum that counts it',
      { indicators: [{ category: 'LEADER' as const, track: null, kind: 'MINIMUM' as const }] },
      '没有计入任何限额指标',
    ],
    ['a level without time', { windows: usual.slice(1) }, '还没有设置办理时间：申报人填报'],
  ])('but not with %s', (_what, part, words) => {
    expect(openingProblems({ ...ready, ...part }, day(5)).join()).toContain(words)
  })
  test('but not when the applicants’ time is over', () => {
    expect(openingProblems(ready, day(11))).toEqual(['申报人填报的截止时间已过'])
  })
})

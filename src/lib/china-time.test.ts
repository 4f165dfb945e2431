import { describe, expect, test } from '@jest/globals'
import {
  chinaDate,
  formatAgo,
  formatNear,
  formatRemaining,
  formatSentence,
  chinaShortTime,
  formatWhole,
  fromChinaLocal,
  greeting,
  toChinaLocal,
} from './china-time'

const at = new Date('2026-11-28T10:00:05Z')

describe('a time is shown as in China, wherever the clock stands', () => {
  test.each([
    ['short', chinaShortTime(at), '11-28 18:00'],
    ['near, this year', formatNear(at, new Date('2026-01-01T00:00:00+08:00')), '11-28 18:00'],
    ['near, in another year', formatNear(at, new Date('2025-12-31T23:59:59+08:00')), '2026-11-28 18:00'],
    ['whole', formatWhole(at), '2026-11-28 18:00:05'],
    ['in a sentence', formatSentence(at), '11 月 28 日 18:00'],
    ['the day after UTC’s evening', chinaDate(new Date('2026-11-28T16:30:00Z')), '2026-11-29'],
    ['by the hour', greeting(at), '晚上好'],
  ])('%s', (_name, shown, expected) => {
    expect(shown).toBe(expected)
  })

  test('a date field gives back the instant it was filled from', () => {
    expect(fromChinaLocal(toChinaLocal(at))?.toISOString()).toBe('2026-11-28T10:00:00.000Z')
    expect(fromChinaLocal('')).toBeNull()
  })
})

describe('a distance in time', () => {
  test.each([
    ['2026-12-02T17:30:00Z', '还有 4 天 7 小时'],
    ['2026-12-28T10:00:00Z', '还有 29 天'],
    ['2026-11-28T12:30:05Z', '还有 2 小时'],
    ['2026-11-28T10:00:20Z', '还有 1 分钟'],
    ['2026-11-26T10:00:05Z', '已过 2 天'],
  ])('until %s reads %s', (until, words) => {
    expect(formatRemaining(new Date(until), at)).toBe(words)
  })

  test.each([
    ['2026-11-28T10:00:00Z', '刚刚'],
    ['2026-11-28T09:57:00Z', '3 分钟前'],
  ])('since %s reads %s', (since, words) => {
    expect(formatAgo(new Date(since), at)).toBe(words)
  })
})

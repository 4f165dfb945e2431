import { expect, test } from '@jest/globals'
import { indicatorCode, repeatedIndicator } from './indicator-codes'

const all = { label: '带头人', category: 'LEADER' as const, track: null, kind: 'MAXIMUM' as const }

test.each([
  [all, 'LEADER'],
  [{ ...all, track: 'GRASSROOTS' as const }, 'LEADER_GRASSROOTS'],
  [{ ...all, kind: 'MINIMUM' as const }, 'LEADER_MINIMUM'],
])('the code says what is counted', (indicator, code) => {
  expect(indicatorCode(indicator)).toBe(code)
})

test.each([
  ['nothing twice', [all, { ...all, label: '后备', category: 'RESERVE' as const }], null],
  ['the same name', [all, { ...all, category: 'RESERVE' as const }], '带头人'],
  ['the same meaning', [all, { ...all, label: '领军' }], '领军'],
])('finds %s', (_what, indicators, label) => {
  expect(repeatedIndicator(indicators)).toBe(label)
})

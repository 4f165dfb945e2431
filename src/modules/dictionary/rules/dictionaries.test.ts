import { describe, expect, test } from '@jest/globals'
import { dictionaryEntries, dictionaryLabel, isInDictionary, type DictionaryKey } from './dictionaries'

describe('the dictionaries shipped with the product', () => {
  test.each<[DictionaryKey, number]>([
    ['ethnic', 58],
    ['political', 13],
    ['discipline1', 62],
    ['prefecture', 21],
    ['paperIndex', 9],
    ['ipKind', 10],
  ])('%s has %i entries with unique codes', (key, count) => {
    const entries = dictionaryEntries(key) ?? []
    expect(entries).toHaveLength(count)
    expect(new Set(entries.map((entry) => entry.code)).size).toBe(count)
    expect(entries.filter((entry) => entry.label === '')).toEqual([])
  })

  test('a code is shown by its label', () => {
    expect(dictionaryLabel('ethnic', '07')).toBe('彝族')
    expect(isInDictionary('ethnic', '99')).toBe(false)
  })

  test('a dictionary that is not loaded takes any text, shown as typed', () => {
    expect(dictionaryEntries('discipline2')).toBeNull()
    expect(isInDictionary('discipline2', '人工智能')).toBe(true)
    expect(dictionaryLabel('discipline2', '人工智能')).toBe('人工智能')
  })
})

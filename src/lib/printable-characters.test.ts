import { describe, expect, test } from '@jest/globals'
import { canPrint, toPrintableText, unprintableCharacters } from './printable-characters'

describe('characters that a printed form can show', () => {
  test.each([
    ['everyday Chinese', '四川省学术和技术带头人，（）《》“”——……'],
    ['rare characters of names', '𠮷㛃䶮镕堃喆犇𬭊𣗋𨱏𫖮𠀡'],
    ['Latin letters of Europe', 'Erdoğan Łukasz Škoda ș ü é ß'],
    ['formulas and units', 'CO₂ H₂O TiO₂ 10³ m² ±5℃ ≥60% α-β ①Ⅳ㎡ → √'],
    ['what pasted text brings along', 'a\tb\r\nc\u200bd\ufeff葛\u{e0100}'],
  ])('%s', (_what, text) => {
    expect(unprintableCharacters(text)).toEqual([])
  })

  test('names each character that no font draws once, in order', () => {
    expect(unprintableCharacters('成果😀已☐推广😀☑，ཀ')).toEqual(['😀', '☐', '☑', 'ཀ'])
  })

  test('a letter typed with a separate accent counts as the composed letter', () => {
    expect(unprintableCharacters('e\u0301')).toEqual([])
  })

  test('control characters and private use are refused', () => {
    expect([0x00, 0x07, 0x1b, 0xe000, 0x10ffff].filter(canPrint)).toEqual([])
  })
})

test('printed text keeps line ends and loses only what is invisible', () => {
  expect(toPrintableText('a\r\nb\rc\td\u200be\u00adf\ufeff\u00a0g')).toBe('a\nb\nc def g')
})

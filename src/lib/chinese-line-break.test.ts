import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { breakableUnits, createBreakFinder, emWidth, mayNotEndLine, mayNotStartLine } from './chinese-line-break'

describe('units that a line may not break', () => {
  test.each([
    ['each Chinese character is one', '学术技术', ['学', '术', '技', '术']],
    ['closing marks stay with what they close', '成果，推广。', ['成', '果，', '推', '广。']],
    ['opening marks stay with what they open', '《论文》（一）', ['《论', '文》', '（一）']],
    ['a long dash is not torn', '成果——推广', ['成', '果——', '推', '广']],
    ['a Latin word is one', '发表Nature论文', ['发', '表', 'Nature', '论', '文']],
    ['a number with its unit mark is one', '增长12.5%以上', ['增', '长', '12.5%', '以', '上']],
    [
      'a long address breaks after its marks',
      '10.1038/s41586-020-2649-2',
      ['10.', '1038/', 's41586-', '020-', '2649-', '2'],
    ],
    ['a character outside the basic plane is not torn', '𠮷㛃', ['𠮷', '㛃']],
  ])('%s', (_rule, word, units) => {
    expect(breakableUnits(word, 40)).toEqual(units)
  })

  test('a word wider than the line is broken so that every piece fits', () => {
    const units = breakableUnits('Pneumonoultramicroscopicsilicovolcanoconiosis', 6)
    expect(units.length).toBeGreaterThan(3)
    expect(units.filter((unit) => emWidth(unit) > 6)).toEqual([])
  })
})

describe('break finder', () => {
  test('puts an empty string, a break without hyphen, between units', () => {
    expect(createBreakFinder({ widthEm: 40 })('成果，好')).toEqual(['', '成', '', '果，', '', '好'])
  })

  test('a run that begins with a closing mark is not parted from the run before', () => {
    const find = createBreakFinder({ widthEm: 40 })
    find('𠮷')
    expect(find('，是')).toEqual(['，', '', '是'])
  })

  test('a run after an opening mark is not parted from it', () => {
    const find = createBreakFinder({ widthEm: 40 })
    find('（')
    expect(find('𠮷')).toEqual(['𠮷'])
  })

  test('nothing is lost or added, and no unit begins or ends with a forbidden mark', () => {
    const characters = [...'学术技术带头人，。、；：（）《》“”—…%𠮷㛃ABCabc0123456789.-/@']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 60 }), (list) => {
        const word = list.join('')
        const units = breakableUnits(word, 1000)
        expect(units.join('')).toBe(word)
        for (const unit of units.slice(1)) expect(mayNotStartLine([...unit][0] ?? '')).toBe(false)
        for (const unit of units.slice(0, -1)) expect(mayNotEndLine([...unit].at(-1) ?? '')).toBe(false)
      }),
    )
  })
})

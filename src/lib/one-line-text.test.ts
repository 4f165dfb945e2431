import { expect, test } from '@jest/globals'
import { oneLineText, optionalLine } from './one-line-text'

const name = oneLineText('单位名称', { min: 2, max: 10 })

test.each([
  ['  成都市  第三\t医院 ', '成都市 第三 医院'],
  ['四川大学（华西）', '四川大学（华西）'],
  ['张㛃𠮷', '张㛃𠮷'],
])('%j becomes %j', (typed, text) => {
  expect(name.parse(typed)).toBe(text)
})

test.each([
  ['', '请填写单位名称'],
  ['院', '至少 2 个字'],
  ['一二三四五六七八九十百', '最多 10 个字，现在是 11 个字'],
  ['医\u202E院', 'U+202E'],
  ['医\u0000院', 'U+0000'],
  ['医\uD800院', 'U+D800'],
  ['医\u200B院', 'U+200B'],
  ['医院😀', '“😀”'],
])('%j is refused, saying why', (typed, why) => {
  expect(name.safeParse(typed).error?.issues[0]?.message).toContain(why)
})

test('blank is none where the text may be left out', () => {
  expect(optionalLine('职务', { max: 50 }).parse('  ')).toBeNull()
})

import { expect, test } from '@jest/globals'
import { parsePersonName } from './person-name'

test.each([
  ['王启明', '王启明'],
  [' 张　三 ', '张三'],
  ['周𠮷祥', '周𠮷祥'],
  ['买买提•吐尔逊', '买买提·吐尔逊'],
  ['Mary  Ann O’Neil', 'Mary Ann O’Neil'],
  ['José', 'José'],
  ['阿'.repeat(50), '阿'.repeat(50)],
])('%j is the name %j', (typed, name) => {
  expect(parsePersonName(typed)).toEqual({ ok: true, name })
})

test.each([
  ['nothing', ''],
  ['blanks', ' 　 '],
  ['one character', '王'],
  ['100 characters', '阿'.repeat(100)],
  ['a digit', '王3'],
  ['an emoji', '王明😀'],
  ['a direction override', '王\u202E明'],
  ['NUL', '王\0明'],
  ['half of a surrogate pair', '王\uD842'],
  ['a zero-width space', '王\u200B明'],
  ['markup', '<b>王明</b>'],
  ['a dot in front', '·王明'],
])('%s is no name, and the refusal says why', (_what, typed) => {
  expect(parsePersonName(typed)).toMatchObject({ ok: false, message: expect.stringMatching(/姓名/) })
})

import { expect, test } from '@jest/globals'
import { isSameName } from './same-name'

test.each([
  ['王磊', '王磊', true],
  ['王 磊', '王磊', true],
  ['阿依古丽·买买提', '阿依古丽•买买提', true],
  ['Ｊｏｈｎ Smith', 'JOHN SMITH', true],
  ['王磊', '王雷', false],
])('%s and %s: the same name is %s', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same)
})

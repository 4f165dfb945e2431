import { expect, test } from '@jest/globals'
import { sessionEndWords } from './session-end-words'

test.each([
  ['OPERATOR_CHANGED', expect.stringContaining('经办人已变更')],
  ['OFFICER_ENDED', expect.stringContaining('系统管理员')],
  ['EMPLOYER_CHANGED', expect.stringContaining('新单位')],
  ['LOGGED_OUT', null],
  ['toString', null],
  [null, null],
])('a session that ended by %s is explained: %s', (reason, words) => {
  expect(sessionEndWords(reason)).toEqual(words)
})

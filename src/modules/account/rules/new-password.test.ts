import { describe, expect, test } from '@jest/globals'
import { isCommonPassword } from './common-passwords'
import { newPasswordProblems, passwordProblemWords, passwordRules } from './new-password'

const owner = { name: '林晓岚', idNumber: '510102198203150021', mobile: '13800138000' }

describe('a new password', () => {
  test.each([
    ['Jinjiang-Qiao7', []],
    ['jinjiang qiao 7', []],
    ['锦江桥头边-Jin7', []],
    ['Jin-7qiao', ['TOO_SHORT']],
    ['jinjiangqiao7', ['TOO_FEW_CLASSES']],
    ['JINJIANG-QIAO', ['TOO_FEW_CLASSES']],
    ['林晓岚-Jinjiang7', ['CONTAINS_NAME']],
    ['Qiao-19820315', ['CONTAINS_NUMBER']],
    ['Qiao-150021x', ['CONTAINS_NUMBER']],
    ['Qiao_138001380', ['CONTAINS_NUMBER']],
    ['Qiao_１３８００１３８', ['CONTAINS_NUMBER']],
    ['Ab1-'.repeat(40), ['TOO_LONG']],
    ['', ['TOO_SHORT', 'TOO_FEW_CLASSES']],
  ])('%s: %j', (password, problems) => {
    expect(newPasswordProblems(password, owner)).toEqual(expect.arrayContaining(problems))
    expect(newPasswordProblems(password, owner).filter((problem) => problem !== 'COMMON')).toEqual(problems)
  })

  test('has words for every problem, and those that the page lists are conditions', () => {
    for (const { problem, label } of passwordRules) expect(passwordProblemWords(problem)).toContain(label)
    expect(passwordProblemWords('TOO_LONG')).toContain('128')
  })
})

describe('what everybody types', () => {
  test.each([
    'Aa123456789',
    'Abc123456789',
    'Woaini1314',
    'Woaini5201314',
    'P@ssw0rd123',
    'Password2026!',
    'Admin@123456',
    'Qwer1234!@#$',
    'Qwertyuiop1!',
    '1qaz2WSX3edc',
    '1qaz@WSX3edc',
    'Sichuan@2026',
    'Chengdu_1234',
    'Aaaaaaaaaa1!',
    'Abab1212Abab1212',
    'Tianfu2026!!',
  ])('%s is common', (password) => {
    expect(isCommonPassword(password)).toBe(true)
  })

  test.each(['Jinjiang-Qiao7', 'Lvse-Changzheng3', 'hao tianqi 2 ge', 'Xj9!mWq2-ru', 'Shudao-2026x-Huli'])(
    '%s is not',
    (password) => {
      expect(isCommonPassword(password)).toBe(false)
    },
  )
})

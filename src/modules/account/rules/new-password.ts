import { isCommonPassword } from './common-passwords'

export const passwordMinLength = 10

/** Whose password it will be; what the browser does not know of him, only the server can check. */
export interface PasswordOwner {
  name: string
  idNumber?: string
  mobile?: string | null
}

export type PasswordProblem =
  'TOO_SHORT' | 'TOO_LONG' | 'TOO_FEW_CLASSES' | 'CONTAINS_NAME' | 'CONTAINS_NUMBER' | 'COMMON' | 'USED_BEFORE'

/** The rules in the order in which the page lists them, as conditions to fulfil. */
export const passwordRules: readonly { problem: PasswordProblem; label: string }[] = [
  { problem: 'TOO_SHORT', label: `至少 ${passwordMinLength} 个字符` },
  { problem: 'TOO_FEW_CLASSES', label: '大写字母、小写字母、数字、符号中至少 3 种' },
  { problem: 'CONTAINS_NAME', label: '不含本人姓名' },
  { problem: 'CONTAINS_NUMBER', label: '不含证件号码或手机号中连续 6 位' },
  { problem: 'COMMON', label: '不是常见密码，如 Abc123456789' },
  { problem: 'USED_BEFORE', label: '不是初始密码，也不是最近用过的密码' },
]

/** Why a password is refused, in a few words; for all problems, those without a line of their own included. */
export function passwordProblemWords(problem: PasswordProblem): string {
  if (problem === 'TOO_LONG') return `最多 ${passwordMaxCharacters} 个字符`
  return `应满足「${passwordRules.find((rule) => rule.problem === problem)?.label ?? ''}」`
}

const passwordMaxCharacters = 128

/**
 * What is wrong with a new password (GB/T 22239 8.1.4.1 a): length, classes, what others can know of its owner, and
 * what everybody types. Whether it was used before only the server can say.
 */
export function newPasswordProblems(password: string, owner: PasswordOwner): PasswordProblem[] {
  const problems: [PasswordProblem, boolean][] = [
    ['TOO_SHORT', [...password].length < passwordMinLength],
    ['TOO_LONG', password.length > passwordMaxCharacters],
    ['TOO_FEW_CLASSES', countClasses(password) < 3],
    ['CONTAINS_NAME', owner.name.length > 1 && fold(password).includes(fold(owner.name))],
    ['CONTAINS_NUMBER', [owner.idNumber, owner.mobile].some((number) => sharesRun(password, number ?? ''))],
    ['COMMON', isCommonPassword(password)],
  ]
  return problems.filter(([, isSo]) => isSo).map(([problem]) => problem)
}

const classes = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/]

function countClasses(password: string): number {
  return classes.filter((pattern) => pattern.test(password.normalize('NFKC'))).length
}

const runLength = 6

/** Six characters of the number in a row: the birthday, the last six. */
function sharesRun(password: string, number: string): boolean {
  const text = fold(password)
  const digits = fold(number)
  for (let start = 0; start + runLength <= digits.length; start += 1) {
    if (text.includes(digits.slice(start, start + runLength))) return true
  }
  return false
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

import { randomInt } from 'node:crypto'

/**
 * Characters that are mistaken for no other, neither on paper (0 o, 1 l i, 2 z, 5 s, 6 b, 9 g q, u v are at most one of
 * each) nor read aloud over the telephone (m n, b d p t, f s likewise).
 */
export const initialPasswordAlphabet = '23456789afhkmrtwxy'

const groups = 4
const groupLength = 4

/** A random password for an account's first login, at least 64 bits, as it is shown: `4ka7-m2rx-9hty-w6f3`. */
export function createInitialPassword(): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () =>
      initialPasswordAlphabet.charAt(randomInt(initialPasswordAlphabet.length)),
    ).join(''),
  ).join('-')
}

/** What of a typed initial password counts: neither case nor width, blanks or dashes, since it is copied from paper. */
export function normaliseInitialPassword(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .toLowerCase()
}

import { expect, test } from '@jest/globals'
import { createInitialPassword, initialPasswordAlphabet, normaliseInitialPassword } from './initial-password'

const samples = Array.from({ length: 500 }, createInitialPassword)

test('an initial password is four groups of four characters that are mistaken for no other', () => {
  for (const sample of samples) expect(sample).toMatch(/^([2-9afhkmrtwxy]{4}-){3}[2-9afhkmrtwxy]{4}$/)
  expect(initialPasswordAlphabet).not.toMatch(/[01oilzsbgquvndpc]/i)
  expect(new Set(initialPasswordAlphabet).size).toBe(initialPasswordAlphabet.length)
})

test('an initial password has at least 64 random bits, and every character occurs', () => {
  expect(16 * Math.log2(initialPasswordAlphabet.length)).toBeGreaterThanOrEqual(64)
  expect(new Set(samples).size).toBe(samples.length)
  expect(new Set(samples.join('').replaceAll('-', '')).size).toBe(initialPasswordAlphabet.length)
})

test.each([
  '4ka7-m2rx-9hty-w6f3',
  '4KA7M2RX9HTYW6F3',
  ' 4ka7 m2rx 9hty w6f3\n',
  '４ｋａ７－ｍ２ｒｘ－９ｈｔｙ－ｗ６ｆ３',
])('it is read as people copy it: %j', (typed) => {
  expect(normaliseInitialPassword(typed)).toBe('4ka7m2rx9htyw6f3')
})

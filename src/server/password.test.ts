import { expect, test } from '@jest/globals'
import { hashInitialPassword, hashPassword, isInitialPasswordHash, passwordMaxLength, verifyPassword } from './password'

test('a password is kept as argon2id and recognised', async () => {
  const hash = await hashPassword('Shudao-2025')
  expect(hash).toMatch(/^\$argon2id\$/)
  await expect(verifyPassword(hash, 'Shudao-2025')).resolves.toBe(true)
})

test.each([
  ['another password', 'shudao-2025'],
  ['nothing', ''],
  ['more than anybody types', 'Shudao-2025'.padEnd(passwordMaxLength * 2, 'x')],
])('%s is refused', async (_what, typed) => {
  await expect(verifyPassword(await hashPassword('Shudao-2025'), typed)).resolves.toBe(false)
})

test('nobody has a password', async () => {
  await expect(verifyPassword(null, 'nobody')).resolves.toBe(false)
})

test('an initial password is kept as a keyed hash and recognised as it is copied from paper', async () => {
  const hash = hashInitialPassword('4ka7-m2rx-9hty-w6f3')
  expect(hash).toMatch(/^initial:/)
  expect(hash).not.toContain('4ka7')
  expect(isInitialPasswordHash(hash)).toBe(true)
  expect(isInitialPasswordHash(await hashPassword('Shudao-2025'))).toBe(false)
  for (const typed of ['4ka7-m2rx-9hty-w6f3', '4KA7 M2RX 9HTY W6F3'])
    await expect(verifyPassword(hash, typed)).resolves.toBe(true)
})

test.each(['4ka7-m2rx-9hty-w6f4', 'nobody', '', 'initial:'])('%j is not that initial password', async (typed) => {
  await expect(verifyPassword(hashInitialPassword('4ka7-m2rx-9hty-w6f3'), typed)).resolves.toBe(false)
})

test('an initial password takes as long to verify as an own one and as nobody’s', async () => {
  const kinds = [hashInitialPassword('4ka7-m2rx-9hty-w6f3'), await hashPassword('Shudao-2025'), null]
  const totals = kinds.map(() => 0)
  for (let round = 0; round < 9; round += 1) {
    for (const [index, hash] of kinds.entries()) {
      const start = performance.now()
      await verifyPassword(hash, 'Shudao-2026')
      totals[index] = (totals[index] ?? 0) + performance.now() - start
    }
  }
  // Without the slow work it would be some thousand times faster.
  expect(Math.max(...totals) / Math.min(...totals)).toBeLessThan(10)
})

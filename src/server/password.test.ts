import { expect, test } from '@jest/globals'
import { hashPassword, passwordMaxLength, verifyPassword } from './password'

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

import { hash, verify } from '@node-rs/argon2'

// argon2id is the package's default algorithm; costs as OWASP recommends: 19 MiB, two passes, one lane.
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Longer input is never hashed: it would only keep a core busy. */
export const passwordMaxLength = 128

/** argon2id of a password, in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), costs)
}

/**
 * Whether `password` belongs to `passwordHash`. Without a hash (unknown person) the same work is done and the answer
 * is false, so that time does not tell whether somebody has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(
    passwordHash ?? (await nobodysHash()),
    password.slice(0, passwordMaxLength).normalize('NFKC'),
  )
  return matches && passwordHash !== null && password.length <= passwordMaxLength
}

let nobody: Promise<string> | undefined

function nobodysHash(): Promise<string> {
  return (nobody ??= hashPassword('nobody'))
}

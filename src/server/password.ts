import { createHmac, timingSafeEqual } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { env } from '@/env'
import { normaliseInitialPassword } from './initial-password'

// argon2id is the package's default algorithm; costs as OWASP recommends: 19 MiB, two passes, one lane.
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Longer input is never hashed: it would only keep a core busy. */
export const passwordMaxLength = 128

/** argon2id of a password, in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), costs)
}

/**
 * Keyed hash of an initial password: at least 64 random bits need no slow hash, so that hundreds are made at once.
 * Neither case, blanks nor dashes count.
 * @returns `initial:` and HMAC-SHA256 in base64; `verifyPassword` knows it by that prefix
 */
export function hashInitialPassword(password: string): string {
  const keyed = createHmac('sha256', env().lookupHmacKey)
  return initialPrefix + keyed.update(`initial-password:${normaliseInitialPassword(password)}`).digest('base64')
}

/** Whether the account still has the password that its owner handed out. */
export function isInitialPasswordHash(passwordHash: string): boolean {
  return passwordHash.startsWith(initialPrefix)
}

/**
 * Whether `password` belongs to `passwordHash`, of either kind. For an initial password and without a hash (unknown
 * person) the slow work is done all the same, so that time tells neither whether somebody has an account nor which kind
 * of password it has.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const typed = password.slice(0, passwordMaxLength)
  const isOwn = passwordHash !== null && !isInitialPasswordHash(passwordHash)
  const matchesOwn = await verify(isOwn ? passwordHash : await nobodysHash(), typed.normalize('NFKC'))
  const matchesInitial = isSameText(passwordHash ?? '', hashInitialPassword(typed))
  return (isOwn ? matchesOwn : matchesInitial) && password.length <= passwordMaxLength
}

const initialPrefix = 'initial:'

function isSameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

let nobody: Promise<string> | undefined

function nobodysHash(): Promise<string> {
  return (nobody ??= hashPassword('nobody'))
}

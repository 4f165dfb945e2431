import { createHmac } from 'node:crypto'
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/env'
import type { Database } from './db'

/** How often something may be done with one subject, such as an address or an account. */
export interface RateLimit {
  /** Stands in the keys: one name, one meaning. */
  name: string
  uses: number
  windowMinutes: number
}

export interface CountedUse {
  /** Too many already: this one may not go on. */
  isOver: boolean
  /** The last one that may. */
  isLast: boolean
}

/**
 * Counts one use, before it is done: whoever comes at the same time is counted too.
 * @param subject whose uses are counted; only a keyed hash of it is kept
 * @param amount so many at once
 */
export async function countUse(db: Database, limit: RateLimit, subject: string, amount = 1): Promise<CountedUse> {
  const counted = await limiterOf(db, limit)
    .consume(keyOf(subject), amount)
    .catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal
      throw refusal
    })
  return { isOver: counted.consumedPoints > limit.uses, isLast: counted.consumedPoints === limit.uses }
}

/** Counts one more in the limit's window, which never closes it. @returns how many there are with it */
export async function countOneMore(db: Database, limit: RateLimit, subject: string): Promise<number> {
  const counted = await limiterOf(db, limit)
    .consume(keyOf(subject))
    .catch((refusal: unknown) => {
      if (refusal instanceof RateLimiterRes) return refusal
      throw refusal
    })
  return counted.consumedPoints
}

/** Whether nothing more may be done with the subject now; counts nothing. */
export async function isUsedUp(db: Database, limit: RateLimit, subject: string): Promise<boolean> {
  const counted = await limiterOf(db, limit).get(keyOf(subject))
  return counted !== null && counted.consumedPoints >= limit.uses
}

/** Takes a counted use back: it turned out to be none of those that the limit is for. */
export async function giveBackUse(db: Database, limit: RateLimit, subject: string): Promise<void> {
  await limiterOf(db, limit).reward(keyOf(subject))
}

/** Lets nothing more be done with the subject for a time. */
export async function block(db: Database, limit: RateLimit, subject: string, minutes: number): Promise<void> {
  await limiterOf(db, limit).block(keyOf(subject), minutes * 60)
}

/** Forgets all uses and a block. @returns whether it was over the limit */
export async function forgetUses(db: Database, limit: RateLimit, subject: string): Promise<boolean> {
  const limiter = limiterOf(db, limit)
  const counted = await limiter.get(keyOf(subject))
  await limiter.delete(keyOf(subject))
  return counted !== null && counted.consumedPoints > limit.uses
}

/** Deletes what is counted no more. Done by the worker now and then. */
export async function clearExpiredUses(db: Database, now: Date): Promise<void> {
  await db.rateLimit.deleteMany({ where: { expire: { lt: now } } })
}

const limiters = new WeakMap<Database, Map<string, RateLimiterPrisma>>()

function limiterOf(db: Database, { name, uses, windowMinutes }: RateLimit): RateLimiterPrisma {
  const ofDatabase = limiters.get(db) ?? new Map<string, RateLimiterPrisma>()
  limiters.set(db, ofDatabase)
  // Settings change while this runs: another number is another limiter of the same counts.
  const which = `${name}:${uses}:${windowMinutes}`
  const known = ofDatabase.get(which)
  if (known) return known
  const limiter = new RateLimiterPrisma({
    storeClient: db,
    tableName: 'rateLimit',
    keyPrefix: name,
    points: uses,
    duration: windowMinutes * 60,
    // The worker does that (clearExpiredUses): a timer here would outlive its database.
    clearExpiredByTimeout: false,
  })
  ofDatabase.set(which, limiter)
  return limiter
}

/** A copy of the table says nothing of addresses and numbers. */
function keyOf(subject: string): string {
  return createHmac('sha256', env().lookupHmacKey).update(`rate-limit:${subject}`).digest('base64url')
}

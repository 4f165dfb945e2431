import { createHash } from 'node:crypto'
import { canonicalJson } from '@/modules/application/rules/canonical-json'
import type { Transaction } from '@/server/db'
import { reviewErrors } from '../errors'
import type { TransitionResult } from '../schema'

/** One click. The browser makes the key once and sends it again when no answer came. */
export interface KeyedRequest {
  personId: string
  key: string
  action: string
  /** SHA-256 over action and input. */
  requestHash: string
}

export function keyedRequest(personId: string, key: string, action: string, input: object): KeyedRequest {
  const plain: unknown = JSON.parse(JSON.stringify({ action, input }))
  return { personId, key, action, requestHash: createHash('sha256').update(canonicalJson(plain)).digest('hex') }
}

/**
 * What the first of two equal requests answered. The caller holds the application's row lock, so that the second of two
 * at once waits for the first and finds its answer here.
 *
 * @throws KEY_REUSED when the key was used for something else
 */
export async function earlierAnswer(tx: Transaction, request: KeyedRequest): Promise<TransitionResult | null> {
  const { personId, key, requestHash } = request
  const earlier = await tx.idempotencyKey.findUnique({ where: { personId_key: { personId, key } } })
  if (!earlier) return null
  if (earlier.requestHash !== requestHash) throw reviewErrors.KEY_REUSED()
  return earlier.response as unknown as TransitionResult
}

/** @throws KEY_REUSED */
export async function keepAnswer(
  tx: Transaction,
  { personId, key, action, requestHash }: KeyedRequest,
  answer: TransitionResult,
  now: Date,
): Promise<void> {
  const { count } = await tx.idempotencyKey.createMany({
    data: { personId, key, action, requestHash, response: { ...answer }, createdAt: now },
    skipDuplicates: true,
  })
  // Another application's request with this key was quicker; its lock is not ours.
  if (count === 0) throw reviewErrors.KEY_REUSED()
}

import type { Actor } from '@/modules/account/actor'
import { assertStillActs } from '@/modules/account/services/assert-still-acts'
import type { Transaction } from '@/server/db'
import { batchErrors } from '../errors'

/**
 * The batch's row, locked: two officers who change one batch do it one after the other. Not FOR UPDATE: what only refers
 * to the batch, such as a submission's steps, need not wait.
 * @param savedAt the batch as the user saw it; left out where only its status matters
 * @throws NOT_LOGGED_IN when the officer's account ended while he waited; NOT_FOUND, CHANGED_MEANWHILE
 */
export async function lockBatch(tx: Transaction, actor: Actor, code: string, savedAt?: Date) {
  await tx.$queryRaw`SELECT 1 FROM "Batch" WHERE "code" = ${code} FOR NO KEY UPDATE`
  await assertStillActs(tx, actor)
  const batch = await tx.batch.findUnique({
    where: { code },
    include: {
      categories: true,
      tracks: true,
      indicators: true,
      windows: { where: { unitId: null, applicantId: null } },
    },
  })
  if (!batch) throw batchErrors.NOT_FOUND()
  if (savedAt && batch.updatedAt.getTime() !== savedAt.getTime()) throw batchErrors.CHANGED_MEANWHILE()
  return batch
}

import { Prisma } from '@/generated/prisma/client'
import type { Database, Transaction } from '@/server/db'

/**
 * Runs a change of units in one transaction. Where two take the same code, or a unit's only place for an operator, in
 * the same moment, a unique index stops the second: it runs once more, sees what the first did, and is refused in words.
 */
export async function inUnitTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await db.$transaction(work)
  } catch (error) {
    if (!isTaken(error)) throw error
    return db.$transaction(work)
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

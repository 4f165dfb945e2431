import type { FileStore } from './file-store'
import type { Transaction } from '@/server/db'

/** What the checks look at: one moment of the database, and the files that belong to it. */
export interface World {
  /** Reads only; every check sees the same moment. */
  tx: Transaction
  /** Null = the database alone is checked. */
  files: FileStore | null
  /** Read every file whole and compare its SHA-256, not only its size. */
  withFileHashes: boolean
  /** A file stored after it may still be waiting for its row. */
  settledBefore: Date
}

/** Something that must hold at any time, whatever happened (workflow §9.15). */
export interface Invariant {
  key: string
  /** What must hold, for who runs the check. */
  holds: string
  /** Specification it follows from. */
  source: string
  /** Whose ids are listed when it does not hold. */
  of: string
  /** Ids of what does not fit; never a name or a number of a person. */
  find: (world: World) => Promise<string[]>
}

/** A check that one statement answers: it selects the ids of what does not fit as "id". */
export function bySql(statement: string): Invariant['find'] {
  return async ({ tx }) => (await tx.$queryRawUnsafe<{ id: string }[]>(statement)).map(({ id }) => id)
}

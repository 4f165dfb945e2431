import type { Database } from '@/server/db'
import type { FileStore } from './file-store'
import type { Invariant, World } from './invariant'
import { invariants } from './invariants/all'

export interface Finding {
  invariant: Invariant
  /** What does not fit; empty = it holds. */
  ids: string[]
}

export interface CheckOptions {
  files: FileStore | null
  withFileHashes: boolean
  settledBefore: Date
}

const timeoutMs = 30 * 60_000

/**
 * Runs every check on one moment of the database, which may be in use meanwhile (workflow §9.15).
 * @returns one finding per invariant, in their order
 */
export async function checkAll(db: Database, options: CheckOptions): Promise<Finding[]> {
  return db.$transaction((tx) => checkWorld({ ...options, tx }), {
    isolationLevel: 'RepeatableRead',
    timeout: timeoutMs,
  })
}

/** The same inside a transaction of the caller. */
export async function checkWorld(world: World): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const invariant of invariants) findings.push({ invariant, ids: await invariant.find(world) })
  return findings
}

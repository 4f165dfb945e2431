import { expect } from '@jest/globals'
import type { FileStore } from '@/checks/file-store'
import { checkAll, type Finding } from '@/checks/find-violations'
import type { Database } from '@/server/db'

/** Nothing that a test did may have left a state that must not exist. `files`: null where a test keeps none. */
export async function expectSoundData(db: Database, files: FileStore | null = null): Promise<void> {
  const findings = await checkAll(db, { files, withFileHashes: true, settledBefore: new Date() })
  expect(violations(findings)).toEqual({})
}

/** What does not hold, by the sentence that says what should. */
export function violations(findings: Finding[]): Record<string, string[]> {
  const broken = findings.filter(({ ids }) => ids.length > 0)
  return Object.fromEntries(broken.map(({ invariant: { key, holds }, ids }) => [`${key}：${holds}`, ids]))
}

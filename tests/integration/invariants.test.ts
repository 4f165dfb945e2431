import { mkdtempSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { fileStoreIn } from '@/checks/file-store'
import { checkAll, checkWorld, type Finding } from '@/checks/find-violations'
import { invariants } from '@/checks/invariants/all'
import { createTestDatabase } from '../support/database'
import { exampleBytes } from '../support/factories/applications'
import { createLivedInRound, type LivedInRound } from '../support/factories/lived-in-round'
import { givenBySetup } from '../support/given-by-setup'
import { breakages, type Breakage } from '../support/invariant-breakages'

const { db, drop } = await createTestDatabase()
let world: LivedInRound

beforeAll(async () => {
  world = await createLivedInRound(db, mkdtempSync(path.join(givenBySetup('TEST_RUN_FOLDER'), 'files-')))
})
afterAll(drop)

test('a round in the middle of its life fits every invariant', async () => {
  const findings = await checkAll(db, options())
  expect(broken(findings)).toEqual({})
  expect(findings.length).toBeGreaterThanOrEqual(30)
})

test('every invariant has a way to break it, and a sentence of its own', () => {
  expect(new Set(breakages.map(({ key }) => key))).toEqual(new Set(invariants.map(({ key }) => key)))
  expect(new Set(invariants.map(({ holds }) => holds)).size).toBe(invariants.length)
})

test.each(breakages)('$key: $how is found, and nothing unrelated', async (breakage) => {
  const found = broken(await findingsAfter(breakage))
  expect(Object.keys(found).sort()).toEqual([breakage.key, ...(breakage.also ?? [])].sort())
  for (const id of Object.values(found).flat()) expect(id).not.toMatch(personalNumber)
})

/** A mobile or an ID number that stands alone: random ids have long rows of digits too. */
const personalNumber = /(?<![\w-])(\d{11}|\d{17}[\dX])(?![\w-])/

/** What is found when this is done to the data; everything is as before afterwards. */
async function findingsAfter({ sql, file }: Breakage): Promise<Finding[]> {
  const restore = file && (await damage(await file(world)))
  let findings: Finding[] = []
  const undone = db.$transaction(async (tx) => {
    // Without foreign keys and without the triggers that refuse changes: as a careless hand would leave it.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    for (const statement of sql?.(world) ?? []) await tx.$executeRawUnsafe(statement)
    findings = await checkWorld({ ...options(), tx })
    throw new Undo()
  })
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  await restore?.()
  return findings
}

/** @returns what undoes it */
async function damage({ key, becomes }: Damage): Promise<() => Promise<void>> {
  const place = path.join(world.folder, key)
  if (becomes === 'missing') await rm(place)
  else await writeFile(place, 'x'.repeat(exampleBytes.length))
  return () => (becomes === 'there' ? rm(place) : writeFile(place, exampleBytes))
}

type Damage = Awaited<ReturnType<NonNullable<Breakage['file']>>>

class Undo extends Error {}

function options() {
  return { files: fileStoreIn(world.folder), withFileHashes: true, settledBefore: new Date(Date.now() + 60_000) }
}

function broken(findings: Finding[]): Record<string, string[]> {
  return Object.fromEntries(
    findings.filter(({ ids }) => ids.length > 0).map(({ invariant, ids }) => [invariant.key, ids]),
  )
}

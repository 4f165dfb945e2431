import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { connectDatabase } from '@/server/db'
import { applyMigrations, listMigrations } from '../../dev/database/apply-migrations.mjs'
import { dumpRows, loadRows } from '../../dev/database/row-dump.mjs'
import { migrationsFolder } from '../../dev/project-paths.mjs'
import { createEmptyDatabase, createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'

const { url: presentUrl, drop } = await createTestDatabase()
afterAll(drop)

/** The demo's rows as they were after `lastMigration` (tests/support/write-migration-fixture.mjs). */
const fixture = JSON.parse(
  gunzipSync(readFileSync(path.join(import.meta.dirname, '../fixtures/migration-rows.json.gz'))).toString(),
) as { lastMigration: string; rows: Record<string, object[]> }

/** A database in use at the fixture's version. */
async function inUse() {
  const database = await createEmptyDatabase()
  await applyMigrations(database.url, { folder: folderOf(listMigrations().filter(isInFixture)) })
  await onDatabase(database.url, (client) => loadRows(client, fixture.rows))
  return database
}

test('every later migration runs on a database with rows, keeps them, and leaves sound data', async () => {
  const { url, drop: dropUsed } = await inUse()
  const before = countsOf(await onDatabase(url, dumpRows))
  const later = listMigrations().filter((name) => !isInFixture(name))
  expect(await applyMigrations(url)).toEqual(later)
  const after = countsOf(await onDatabase(url, dumpRows))
  expect(after).toMatchObject(before)
  const db = connectDatabase(url)
  await expectSoundData(db)
  await db.$disconnect()
  expect(await onDatabase(url, structureOf)).toEqual(await onDatabase(presentUrl, structureOf))
  await dropUsed()
})

test.each([
  ['a column that old rows cannot have', 'ALTER TABLE "Unit" ADD COLUMN "motto" TEXT NOT NULL', /contains null values/],
  ['rows of append-only history taken away', 'DELETE FROM "ApplicationEvent"', /append-only/],
])('a migration with %s fails on these rows and changes nothing', async (_case, sql, words) => {
  const { url, drop: dropUsed } = await inUse()
  const folder = folderOf(listMigrations(), { '99990101000000_careless': `UPDATE "Unit" SET "name" = 'x';\n${sql};` })
  const before = await onDatabase(url, dumpRows)
  await expect(applyMigrations(url, { folder })).rejects.toThrow(words)
  expect(await onDatabase(url, dumpRows)).toMatchObject(before)
  await dropUsed()
})

test('a database of another version is left as it is, and the sentence names what is not known', async () => {
  const { url, drop: dropUsed } = await inUse()
  await onDatabase(url, (client) =>
    client.query(`UPDATE "_prisma_migrations" SET migration_name = '20200101000000_first' WHERE migration_name = $1`, [
      fixture.lastMigration,
    ]),
  )
  await expect(applyMigrations(url)).rejects.toThrow(/20200101000000_first.*没有改动.*请/)
  await dropUsed()
})

function isInFixture(name: string): boolean {
  return name <= fixture.lastMigration
}

/** A folder with some of our migrations and those given. */
function folderOf(names: string[], more: Record<string, string> = {}): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jiancai-migrations-'))
  for (const name of names) cpSync(path.join(migrationsFolder, name), path.join(folder, name), { recursive: true })
  for (const [name, sql] of Object.entries(more)) {
    mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  }
  expect(readdirSync(folder)).toHaveLength(names.length + Object.keys(more).length)
  return folder
}

function countsOf(rows: Record<string, object[]>): Record<string, number> {
  return Object.fromEntries(Object.entries(rows).map(([table, { length }]) => [table, length]))
}

/** Columns, constraints, indexes and triggers: two databases of one version have the same. */
async function structureOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    SELECT format('%s.%s %s %s %s', c.table_name, c.column_name, c.udt_name, c.is_nullable, c.column_default) AS line
      FROM information_schema.columns c WHERE c.table_schema = 'public' AND c.table_name <> '_prisma_migrations'
    UNION ALL SELECT format('%s %s %s', r.conrelid::regclass, r.conname, pg_get_constraintdef(r.oid))
      FROM pg_constraint r WHERE r.connamespace = 'public'::regnamespace
    UNION ALL SELECT i.indexdef FROM pg_indexes i WHERE i.schemaname = 'public'
    UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE NOT t.tgisinternal
    UNION ALL SELECT format('%s %s', f.proname, f.prosrc) FROM pg_proc f WHERE f.pronamespace = 'public'::regnamespace
    UNION ALL SELECT format('%s %s', e.enumtypid::regtype, e.enumlabel) FROM pg_enum e
    ORDER BY line`)
  return rows.map(({ line }) => line)
}

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

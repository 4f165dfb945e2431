import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { migrationsFolder, schemaFile } from '../project-paths.mjs'
import { noFilters, openSchemaEngine } from './schema-engine.mjs'

/**
 * Brings the database at `url` up to date. Repeating it changes nothing; two at once wait for each other.
 *
 * @param {string} url
 * @param {{ folder?: string }} [options] folder: of the migrations, those of the repository unless a test has its own
 * @returns {Promise<string[]>} names of the migrations applied now
 * @throws Error when the database has migrations that the folder does not: it was written by another version
 */
export async function applyMigrations(url, { folder = migrationsFolder } = {}) {
  const { default: pg } = await import('pg')
  const lock = new pg.Client({ connectionString: url })
  await lock.connect()
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [lockNumber])
    const [foreign] = await foreignMigrations(lock, folder)
    if (foreign !== undefined) throw new Error(ofAnotherVersion(foreign))
    return await applyWithLock(url, folder)
  } finally {
    await lock.end()
  }
}

/** Names of all migrations in the folder, oldest first. */
export function listMigrations(folder = migrationsFolder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/**
 * What was applied to a database and is not among our migrations: another version of the product wrote it.
 *
 * @param {import('pg').Client} client
 * @returns {Promise<string[]>} their names, oldest first
 */
export async function foreignMigrations(client, folder = migrationsFolder) {
  const { rows: tables } = await client.query(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "isThere"`)
  if (!tables[0].isThere) return []
  const { rows } = await client.query('SELECT migration_name FROM "_prisma_migrations" ORDER BY migration_name')
  const ours = new Set(listMigrations(folder))
  return rows.map((row) => row.migration_name).filter((name) => !ours.has(name))
}

function ofAnotherVersion(name) {
  return `数据库有本程序不认识的迁移 ${name}，是另一个版本写的，所以没有改动。请用与它相同或更新的版本，或换一个空数据库。`
}

/** Any number will do that nothing else on the same database uses. */
const lockNumber = 7_201_501

async function applyWithLock(url, folder) {
  const schemaText = await readFile(schemaFile, 'utf8')
  const { engine, close, scriptFault } = await openSchemaEngine({ url, schemaText })
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: folder,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        shadowDbInitScript: '',
        migrationDirectories: await readMigrations(folder),
      },
      filters: noFilters,
    })
    return appliedMigrationNames
  } catch (error) {
    const fault = scriptFault()
    if (fault === undefined) throw error
    throw new Error(`数据库的更新没有完成，没有通过的那一步没有留下改动：${fault.message}`, { cause: fault })
  } finally {
    await close()
  }
}

async function readMigrations(folder) {
  return Promise.all(
    listMigrations(folder).map(async (name) => {
      const value = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } }
    }),
  )
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.env.DATABASE_URL
  if (!url) {
    console.error('请先设置 DATABASE_URL。')
    process.exit(1)
  }
  const applied = await applyMigrations(url)
  console.log(applied.length === 0 ? '数据库已是最新。' : `已执行 ${applied.length} 个迁移：${applied.join('、')}`)
}

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
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export async function applyMigrations(url) {
  const { default: pg } = await import('pg')
  const lock = new pg.Client({ connectionString: url })
  await lock.connect()
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [lockNumber])
    return await applyWithLock(url)
  } finally {
    await lock.end()
  }
}

/** Names of all migrations in the repository, oldest first. */
export function listMigrations() {
  if (!existsSync(migrationsFolder)) return []
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** Any number will do that nothing else on the same database uses. */
const lockNumber = 7_201_501

async function applyWithLock(url) {
  const { engine, close } = await openSchemaEngine({ url, schemaText: await readFile(schemaFile, 'utf8') })
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: migrationsFolder,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        shadowDbInitScript: '',
        migrationDirectories: await readMigrations(),
      },
      filters: noFilters,
    })
    return appliedMigrationNames
  } finally {
    await close()
  }
}

async function readMigrations() {
  return Promise.all(
    listMigrations().map(async (name) => {
      const value = await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8')
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

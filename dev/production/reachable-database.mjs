import { listMigrations } from '../database/apply-migrations.mjs'
import { connectionFault } from '../database/connection-fault.mjs'

const patienceMs = 10_000

/**
 * The address of the installation's database, which answers.
 *
 * @param {{ isMigrated?: boolean }} [options] isMigrated: it also has the tables that the sources expect
 * @returns {Promise<string>}
 * @throws Error in Chinese: what is the matter with it, what to do
 */
export async function reachableDatabase({ isMigrated = false } = {}) {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new Error('没有设置 DATABASE_URL，所以没有启动。请按 .env.example 写好 .env 文件或环境变量，然后再试。')
  if (!URL.canParse(url)) throw connectionFault(new Error('no address'), url)
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
  client.on('error', () => undefined)
  try {
    await client.connect()
    if (isMigrated) await assertMigrated(client)
  } catch (error) {
    throw error.isOurs ? error : connectionFault(error, url)
  } finally {
    await client.end().catch(() => undefined)
  }
  return url
}

async function assertMigrated(client) {
  const { rows: tables } = await client.query(`SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "isThere"`)
  const { rows } = tables[0].isThere
    ? await client.query('SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL')
    : { rows: [] }
  const applied = new Set(rows.map((row) => row.migration_name))
  if (listMigrations().every((name) => applied.has(name))) return
  const message = '数据库的结构还不是当前版本的，所以没有启动。请先运行 npm run migrate，然后再试。'
  throw Object.assign(new Error(message), { isOurs: true })
}

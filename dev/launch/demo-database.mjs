import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { applyMigrations, foreignMigrations } from '../database/apply-migrations.mjs'
import { connectionFault } from '../database/connection-fault.mjs'
import { ensureDatabase, startPostgres } from '../database/embedded-postgres.mjs'
import { lastLines, runToEnd } from '../process/children.mjs'

export const databaseName = 'jiancai'

const patienceMs = 10_000

/**
 * The demo's database, of our own unless DATABASE_URL names one.
 *
 * @returns {Promise<{ url: string, isEmbedded: boolean, ended: Promise<void>, stop: () => Promise<void> }>}
 */
export async function openDemoDatabase({ dataDir, logFolder, say }) {
  const given = process.env.DATABASE_URL
  if (given) {
    say('使用 DATABASE_URL 指定的数据库')
    await onDatabase(given, () => undefined)
    return { url: given, isEmbedded: false, ended: new Promise(() => undefined), stop: async () => undefined }
  }
  say('正在启动内置数据库')
  const server = await startPostgres({
    folder: path.join(dataDir, 'postgres'),
    logFile: path.join(logFolder, 'postgres.log'),
    say,
  })
  await ensureDatabase(server.url('postgres'), databaseName)
  return { url: server.url(databaseName), isEmbedded: true, ended: server.ended, stop: server.stop }
}

/**
 * Migrates the database and, if it is empty, fills it with the demo's data.
 *
 * @param {object} options
 * @param {{ url: string, isEmbedded: boolean }} options.database
 * @param {string} options.seedProgram
 * @param {Record<string, string>} options.env the demo's settings
 */
export async function prepareDemoDatabase({ database, dataDir, seedProgram, env, say }) {
  if (await onDatabase(database.url, async (client) => (await foreignMigrations(client)).length > 0)) {
    await removeFormerDemo({ database, dataDir, say })
  }
  const hasAccounts = existsSync(path.join(dataDir, 'demo-accounts.json'))
  const wasEmpty = await isEmpty(database.url)
  if (!wasEmpty && !hasAccounts) {
    if (!database.isEmbedded) {
      throw new Error(
        'DATABASE_URL 指定的数据库已有数据，而数据文件夹里没有与它配套的演示账户和密钥。请换一个空数据库，或用 DATA_DIR 指定原来的数据文件夹。',
      )
    }
    say('上次的演示数据没有写完，重新开始')
    await recreateDatabase(database.url)
  }
  const applied = await applyMigrations(database.url)
  if (applied.length > 0) say(`已更新数据库结构（${applied.length} 个迁移）`)
  if (wasEmpty || !hasAccounts) {
    say('正在写入演示数据')
    const { ok, output } = await runToEnd(process.execPath, [seedProgram], { env })
    if (!ok)
      throw new Error(
        `演示数据没有写完，所以没有启动；再次启动时会重新写。程序的最后几行输出：\n${lastLines(output, 5)}`,
      )
  } else if (await isOutOfTime(database.url)) {
    say('沿用以前的演示数据，其中申报人填报的时间已经截止；要以今天为准重新生成，请运行 npm run demo -- --reset')
  }
}

/** Its tables are those of another version; nothing in them is anybody's work, so they are made anew. */
async function removeFormerDemo({ database, dataDir, say }) {
  if (!database.isEmbedded) {
    throw new Error(
      'DATABASE_URL 指定的数据库是另一个版本的程序写的，所以没有改动，也没有启动。请换一个空数据库，并用 DATA_DIR 另指定一个数据文件夹。',
    )
  }
  say('以前的演示数据是另一个版本写的，与现在的结构不同，重新生成（以前演示中的操作不再保留）')
  await recreateDatabase(database.url)
  for (const name of ['files', 'demo-accounts.json', 'platform-persons.json']) {
    rmSync(path.join(dataDir, name), { recursive: true, force: true })
  }
}

/** The demo's deadlines lie around the day on which it was made. */
async function isOutOfTime(url) {
  return onDatabase(url, async (client) => {
    const { rowCount } = await client.query(`
      SELECT 1 FROM "BatchWindow" w JOIN "Batch" b ON b."id" = w."batchId"
      WHERE b."status" = 'OPEN' AND w."level" = 'APPLICANT' AND w."unitId" IS NULL AND w."applicantId" IS NULL
        AND w."closesAt" < now() LIMIT 1`)
    return rowCount > 0
  })
}

async function isEmpty(url) {
  return onDatabase(url, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('"Unit"') IS NOT NULL AS "hasTable"`)
    if (!rows[0].hasTable) return true
    const { rowCount } = await client.query('SELECT 1 FROM "Unit" LIMIT 1')
    return rowCount === 0
  })
}

async function recreateDatabase(url) {
  const serverUrl = new URL(url)
  serverUrl.pathname = '/postgres'
  await onDatabase(serverUrl.href, async (client) => {
    await client.query(`DROP DATABASE ${databaseName} WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${databaseName}`)
  })
}

async function onDatabase(url, work) {
  const { default: pg } = await import('pg')
  try {
    new URL(url)
  } catch (error) {
    throw connectionFault(error, url)
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw connectionFault(error, url)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { applyMigrations } from '../../dev/database/apply-migrations.mjs'
import { ensureDatabase, startPostgres } from '../../dev/database/embedded-postgres.mjs'
import { generateClient } from '../../dev/database/generate-client.mjs'

/**
 * Jest's global setup: one PostgreSQL for the whole run, with one database that has every migration. Test files copy
 * that one (tests/support/database.ts). What tests need to know of it goes by environment variables, which Jest hands
 * on to its workers.
 */
export default async function startDatabase() {
  // Several suites of one run share it.
  if (globalThis.stopTestDatabase) return
  await generateClient()
  removeFoldersOfDeadRuns()
  const folder = mkdtempSync(`${folderPrefix}${process.pid}-`)
  // Run as root, PostgreSQL gets another user, who must come through.
  chmodSync(folder, 0o711)
  const server = await startPostgres({
    folder: path.join(folder, 'postgres'),
    logFile: path.join(folder, 'postgres.log'),
    // Nothing of it outlives the run.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 400 },
  })
  const templateUrl = server.url(templateDatabase)
  await ensureDatabase(server.url('postgres'), templateDatabase)
  await applyMigrations(templateUrl)
  mkdirSync(path.join(folder, 'data'))
  process.env.TEST_DATABASE_TEMPLATE_URL = templateUrl
  process.env.TEST_RUN_FOLDER = folder
  globalThis.stopTestDatabase = async () => {
    globalThis.stopTestDatabase = undefined
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const templateDatabase = 'template_migrated'

const folderPrefix = path.join(os.tmpdir(), 'jiancai-test-')

/** The folder's name has the process that made it; a killed run could not remove its own. */
function removeFoldersOfDeadRuns() {
  const prefix = path.basename(folderPrefix)
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (!isAlive(pid)) rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true })
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

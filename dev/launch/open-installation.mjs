import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { possibleFolders, startPostgres } from '../database/embedded-postgres.mjs'
import { runningPostgres } from '../database/running-postgres.mjs'
import { takeLock } from '../process/lock-file.mjs'
import { projectRoot } from '../project-paths.mjs'
import { databaseName } from './demo-database.mjs'
import { demoSecrets } from './demo-secrets.mjs'
import { standInAddresses } from './stand-in-addresses.mjs'

/**
 * The settings with which a command reaches the data of an installation: of DATABASE_URL, or of the demo in DATA_DIR,
 * whose database is started if it does not run.
 *
 * @returns {Promise<{ env: Record<string, string>, close: () => Promise<void> }>}
 * @throws Error when there is no data yet
 */
export async function openInstallation() {
  const dataDir = path.resolve(projectRoot, process.env.DATA_DIR || '.data')
  const given = process.env.DATABASE_URL
  const database = given ? { url: given, close: async () => undefined } : await openDemo(dataDir)
  return { env: { ...settingsOf(dataDir), DATABASE_URL: database.url, DATA_DIR: dataDir }, close: database.close }
}

/** A demo keeps its own secrets; any other installation has them in its environment. */
function settingsOf(dataDir) {
  if (!existsSync(path.join(dataDir, 'demo-secrets.json'))) return {}
  return {
    APP_MODE: 'demo',
    ...standInAddresses(process.env.PLATFORM_ISSUER || 'http://localhost:4000'),
    ...demoSecrets(dataDir),
  }
}

async function openDemo(dataDir) {
  const folder = path.join(dataDir, 'postgres')
  if (!possibleFolders(folder).some((place) => existsSync(path.join(place, 'PG_VERSION')))) {
    throw new Error(
      `${dataDir} 里没有演示数据，所以没有检查。请先运行 npm run demo，或用 DATA_DIR 指定演示的数据文件夹、用 DATABASE_URL 指定数据库。`,
    )
  }
  const lock = takeLock(path.join(dataDir, 'launcher.pid'))
  if (lock.holder !== undefined) return { url: runningPostgres(folder, databaseName), close: async () => undefined }
  try {
    const logFolder = path.join(dataDir, 'logs')
    mkdirSync(logFolder, { recursive: true })
    const server = await startPostgres({ folder, logFile: path.join(logFolder, 'postgres.log') })
    const close = async () => {
      await server.stop()
      lock.release()
    }
    return { url: server.url(databaseName), close }
  } catch (error) {
    lock.release()
    throw error
  }
}

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startServices } from '../../dev/launch/services.mjs'
import { freePort } from '../../dev/process/free-port.mjs'
import { fileStoreIn } from '@/checks/file-store'
import type { Database } from '@/server/db'
import { createTestDatabase } from './database'
import { expectSoundData } from './expect-sound-data'
import { givenBySetup } from './given-by-setup'
import { testSettings } from './test-settings.mjs'

export type TestApp = {
  url: string
  platformUrl: string
  db: Database
  /** Where its files are, and, with the demo's data, demo-accounts.json. */
  dataDir: string
  /** Everything that app, worker and platform have logged so far. */
  readLogs: () => string
  /** Stops app, worker and platform and starts them again, with these settings beside the usual ones. */
  restart: (settings: Record<string, string>) => Promise<void>
  /** Ends it, and fails when it leaves a state that must not exist. */
  stop: () => Promise<void>
}

/**
 * A whole installation for one test file: its own database, files, worker, stand-in platform and app, on free ports.
 *
 * @param data what is in it at first: the core of the demo's data, or nothing but the tables
 */
export async function startApp(data: 'demo' | 'empty' = 'demo'): Promise<TestApp> {
  const folder = mkdtempSync(path.join(givenBySetup('TEST_RUN_FOLDER'), 'app-'))
  const dataDir = path.join(folder, 'data')
  const logFolder = path.join(folder, 'logs')
  mkdirSync(dataDir)
  if (data === 'demo') cpSync(givenBySetup('TEST_DEMO_DATA_DIR'), dataDir, { recursive: true })
  const database = await createTestDatabase(data)
  const port = await freePort()
  const platformPort = await freePort(port)
  const url = `http://localhost:${port}`
  const platformUrl = `http://localhost:${platformPort}`
  const start = (settings: Record<string, string>) =>
    startServices({
      env: {
        ...testSettings(),
        NODE_ENV: 'production',
        NEXT_DIST_DIR: givenBySetup('TEST_APP_BUILD'),
        DATABASE_URL: database.url,
        DATA_DIR: dataDir,
        PORT: String(port),
        APP_URL: url,
        PLATFORM_ISSUER: platformUrl,
        LOG_LEVEL: 'debug',
        ...settings,
      },
      platformPort,
      logFolder,
      workerArgs: ['--enable-source-maps', givenBySetup('TEST_WORKER_PROGRAM')],
      appArgs: ['start', '--port', String(port)],
    })
  let services = await start({})
  const readLogs = () =>
    readdirSync(logFolder)
      .map((name) => readFileSync(path.join(logFolder, name), 'utf8'))
      .join('\n')
  const restart = async (settings: Record<string, string>) => {
    await services.stop()
    services = await start(settings)
  }
  const stop = async () => {
    await services.stop()
    try {
      await expectSoundData(database.db, fileStoreIn(path.join(dataDir, 'files')))
    } finally {
      await database.drop()
    }
  }
  return { url, platformUrl, db: database.db, dataDir, readLogs, restart, stop }
}

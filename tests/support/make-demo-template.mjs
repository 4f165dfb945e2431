import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { applyMigrations } from '../../dev/database/apply-migrations.mjs'
import { ensureDatabase } from '../../dev/database/embedded-postgres.mjs'
import { runToEnd } from '../../dev/process/children.mjs'
import { testSettings } from './test-settings.mjs'

/**
 * Beside the migrated template one with the core of the demo's data, and the files that belong to them.
 *
 * @param {string} seedProgram
 * @returns {Promise<string>} address of the database
 */
export async function makeDemoTemplate(seedProgram) {
  const url = new URL(process.env.TEST_DATABASE_TEMPLATE_URL)
  url.pathname = '/template_demo'
  await ensureDatabase(process.env.TEST_DATABASE_TEMPLATE_URL.replace(/[^/]*$/, 'postgres'), 'template_demo')
  await applyMigrations(url.href)
  const dataDir = path.join(process.env.TEST_RUN_FOLDER, 'demo-data')
  mkdirSync(dataDir)
  const { ok, output } = await runToEnd(process.execPath, ['--enable-source-maps', seedProgram, 'core'], {
    env: { ...testSettings(), DATABASE_URL: url.href, DATA_DIR: dataDir },
  })
  if (!ok) throw new Error(`The demo's data could not be written:\n${output}`)
  process.env.TEST_DEMO_DATA_DIR = dataDir
  return url.href
}

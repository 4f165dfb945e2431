import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { listMigrations } from '../../dev/database/apply-migrations.mjs'
import { dumpRows } from '../../dev/database/row-dump.mjs'
import { ensureBundles } from '../../dev/build/bundles.mjs'
import { projectRoot } from '../../dev/project-paths.mjs'
import startDatabase from './start-database.mjs'
import { makeDemoTemplate } from './make-demo-template.mjs'
import stopDatabase from './stop-database.mjs'

/**
 * node tests/support/write-migration-fixture.mjs: writes the rows that migrations are tried on
 * (tests/integration/migrations.test.ts), those of the demo of now. Run at a release, never beside a new migration.
 */
const file = path.join(projectRoot, 'tests', 'fixtures', 'migration-rows.json.gz')

await startDatabase()
try {
  const { seed } = await ensureBundles()
  const url = await makeDemoTemplate(seed)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const rows = await dumpRows(client)
  await client.end()
  const fixture = gzipSync(JSON.stringify({ lastMigration: listMigrations().at(-1), rows }), { level: 9 })
  writeFileSync(file, fixture)
  const count = Object.values(rows).reduce((sum, ofTable) => sum + ofTable.length, 0)
  console.log(`${count} rows of ${Object.keys(rows).length} tables, ${fixture.length} bytes`)
} finally {
  await stopDatabase()
}

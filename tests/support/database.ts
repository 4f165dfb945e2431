import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { connectDatabase, type Database } from '@/server/db'
import { closeQueues } from '@/server/jobs'
import { givenBySetup } from './given-by-setup'

export type TestDatabase = {
  db: Database
  url: string
  /** Closes what this test file opened and removes the database. */
  drop: () => Promise<void>
}

/**
 * A database for one test file: every migration and, in the journeys' suite, the demo's data if asked for. It also becomes the one that `db` of src/server/db.ts and
 * `env().databaseUrl` mean in this file.
 *
 *     const { db, drop } = await createTestDatabase()
 *     afterAll(drop)
 */
export async function createTestDatabase(data: 'demo' | 'empty' = 'empty'): Promise<TestDatabase> {
  const template = new URL(givenBySetup('TEST_DATABASE_TEMPLATE_URL'))
  if (data === 'demo') template.pathname = '/template_demo'
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`))
  const url = new URL(template)
  url.pathname = `/${name}`
  process.env['DATABASE_URL'] = url.href
  const db = connectDatabase(url.href)
  const drop = async () => {
    await Promise.all([db.$disconnect(), disconnectShared(), closeQueues()])
    await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  }
  return { db, url: url.href, drop }
}

/** A database without a table, for what is done to one before and while it is migrated. */
export async function createEmptyDatabase(): Promise<Pick<TestDatabase, 'url' | 'drop'>> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer((client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`))
  const url = new URL(givenBySetup('TEST_DATABASE_TEMPLATE_URL'))
  url.pathname = `/${name}`
  const drop = async () => {
    await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
  }
  return { url: url.href, drop }
}

/** The template itself must have no connection while it is copied. */
async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const url = new URL(givenBySetup('TEST_DATABASE_TEMPLATE_URL'))
  url.pathname = '/postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

async function disconnectShared(): Promise<void> {
  const { jiancaiDatabase } = globalThis as typeof globalThis & { jiancaiDatabase?: Database }
  await jiancaiDatabase?.$disconnect()
}

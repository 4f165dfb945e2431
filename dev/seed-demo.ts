import { env } from '@/env'
import { connectDatabase } from '@/server/db'
import { closeQueues } from '@/server/jobs'
import { seedDemo } from '../prisma/seed/demo'

/**
 * Fills the empty database of the settings with the demo's data; its own process, since it needs the app's code.
 * The argument `core` leaves it at the scene that the journeys play in.
 */
const scope = process.argv[2] === 'core' ? 'core' : 'all'
const db = connectDatabase(env().databaseUrl, { statementTimeoutMs: 120_000 })
try {
  await seedDemo(db, { now: new Date(), dataDir: env().dataDir, scope })
} finally {
  await closeQueues()
  await db.$disconnect()
}

import { env } from '@/env'
import { connectDatabase } from '@/server/db'
import { closeQueues } from '@/server/jobs'
import { seedDemo } from '../prisma/seed/demo'

/** Fills the empty database of the settings with the demo's data; its own process, since it needs the app's code. */
const db = connectDatabase(env().databaseUrl, { statementTimeoutMs: 120_000 })
try {
  await seedDemo(db, { now: new Date(), dataDir: env().dataDir })
} finally {
  await closeQueues()
  await db.$disconnect()
}

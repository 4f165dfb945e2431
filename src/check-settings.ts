import { env } from '@/env'
import { connectDatabase } from '@/server/db'
import { refuseDemoData } from '@/server/demo-data'

/** Before Next starts, for it says “Ready” before it asks: a wrong setting is told in one sentence, with exit code 1. */
async function main(): Promise<void> {
  const db = connectDatabase(env().databaseUrl, { poolSize: 1, statementTimeoutMs: 10_000 })
  try {
    await refuseDemoData(db)
  } finally {
    await db.$disconnect()
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

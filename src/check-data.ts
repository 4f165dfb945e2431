import { checkAll } from '@/checks/find-violations'
import { fileStoreIn } from '@/checks/file-store'
import { reportLines } from '@/checks/report'
import { env } from '@/env'
import { connectDatabase } from '@/server/db'
import { filesFolder } from '@/server/storage'

const uploadMinutes = 60

/** npm run check:data: looks for states that must not exist, in the database and the file store of this installation. */
async function main(): Promise<void> {
  const db = connectDatabase(env().databaseUrl, { poolSize: 1, statementTimeoutMs: 10 * 60_000 })
  try {
    const findings = await checkAll(db, {
      files: fileStoreIn(filesFolder()),
      withFileHashes: process.argv.includes('--full'),
      settledBefore: new Date(Date.now() - uploadMinutes * 60_000),
    })
    for (const line of reportLines(findings)) console.log(line)
    process.exitCode = findings.every(({ ids }) => ids.length === 0) ? 0 : 1
  } finally {
    await db.$disconnect()
  }
}

main().catch((error: unknown) => {
  console.error(`检查没有完成：${error instanceof Error ? error.message : String(error)}`)
  process.exit(2)
})

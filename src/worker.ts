import type PgBoss from 'pg-boss'
import { env } from '@/env'
import { clock } from '@/server/clock'
import { connectDatabase, type Database } from '@/server/db'
import { jobQueues, type JobData, type QueueName } from '@/server/job-queues'
import { refuseDemoData } from '@/server/demo-data'
import { describeFault } from '@/server/describe-fault'
import { closeQueues, openQueues } from '@/server/jobs'
import { log } from '@/server/log'
import { handlers, type JobHandler } from '@/worker/handlers'
import { startHeartbeat } from '@/server/heartbeat'

/** The second process: what takes long or must happen later is done here and never inside Next. */
async function main(): Promise<void> {
  const db = connectDatabase(env().databaseUrl, { poolSize: 5, statementTimeoutMs: 120_000 })
  await refuseDemoData(db)
  const boss = await openQueues(env().databaseUrl, 'worker')
  for (const name of Object.keys(jobQueues) as QueueName[]) await takeJobs(boss, db, name)
  const stopHeartbeat = await startHeartbeat(db)
  log().info('worker ready')

  const stop = async (signal: string) => {
    log().info({ signal }, 'worker stopping')
    await stopHeartbeat()
    // Jobs in hand are finished; what is not after that time goes back to its queue.
    await boss.stop({ graceful: true, timeout: 20_000 })
    await closeQueues()
    await db.$disconnect()
    process.exit(0)
  }
  process.once('SIGTERM', (signal) => void stop(signal))
  process.once('SIGINT', (signal) => void stop(signal))
}

async function takeJobs<Name extends QueueName>(boss: PgBoss, db: Database, name: Name): Promise<void> {
  const handler: JobHandler<Name> = handlers[name]
  const { concurrency, cron } = jobQueues[name]
  for (let lane = 0; lane < concurrency; lane += 1) {
    await boss.work<JobData[Name]>(name, { pollingIntervalSeconds: 0.5, includeMetadata: true }, async (jobs) => {
      for (const job of jobs) {
        const isLastAttempt = job.retryCount >= job.retryLimit
        await handler({ db, now: clock.now(), isLastAttempt }, job.data ?? ({} as JobData[Name])).catch((error) => {
          const fault = describeFault(error)
          log().error({ ...fault, queue: name, jobId: job.id }, 'job failed')
          // The queue keeps what a job failed with: no more of it than the log may know.
          throw new Error(fault.message ?? fault.fault)
        })
      }
    })
  }
  if (cron !== undefined) await boss.schedule(name, cron, {}, { tz: 'Asia/Shanghai' })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

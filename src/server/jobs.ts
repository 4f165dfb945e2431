import PgBoss from 'pg-boss'
import { env } from '@/env'
import type { Database, Transaction } from '@/server/db'
import { jobQueues, type JobData, type QueueName } from '@/server/job-queues'
import { log } from '@/server/log'

export type SendOptions = {
  /** Not before this time. */
  startAfter?: Date
}

/**
 * Puts a job into its queue, in the caller's transaction: it exists if and when that commits.
 *
 * @param where the transaction of the service, or the database where there is none
 */
export async function sendJob<Name extends QueueName>(
  where: Transaction | Database,
  name: Name,
  data: JobData[Name],
  { startAfter }: SendOptions = {},
): Promise<void> {
  const boss = await queues()
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await where.$queryRawUnsafe<unknown[]>(text, ...values),
  })
  const id = await boss.send(name, data, { ...(startAfter && { startAfter }), db: { executeSql } })
  if (id === null) throw new Error(`job not queued: ${name}`)
}

/**
 * Connects to the queues in PostgreSQL, making them where they are missing.
 *
 * @param role `worker` also watches over them: expired jobs, cron, cleaning
 */
export async function openQueues(url: string, role: 'sender' | 'worker'): Promise<PgBoss> {
  const isWorker = role === 'worker'
  const boss = new PgBoss({
    connectionString: url,
    application_name: `jiancai-jobs-${role}`,
    max: isWorker ? 6 : 1,
    supervise: isWorker,
    schedule: isWorker,
  })
  boss.on('error', (error) => log().error({ error: error.message }, 'job queue'))
  await boss.start()
  for (const [name, settings] of Object.entries(jobQueues)) {
    await boss.createQueue(name, {
      name,
      retryLimit: settings.retryLimit,
      retryDelay: settings.retryDelaySeconds,
      retryBackoff: true,
      expireInSeconds: settings.expireInSeconds,
    })
  }
  return boss
}

/** Ends this process's connection for sending, if it has one. */
export async function closeQueues(): Promise<void> {
  const opened = shared.jiancaiQueues
  shared.jiancaiQueues = undefined
  await (await opened)?.stop({ graceful: false })
}

// Reloading in development makes this module anew each time: the connections must not pile up.
const shared = globalThis as typeof globalThis & { jiancaiQueues?: Promise<PgBoss> | undefined }

function queues(): Promise<PgBoss> {
  shared.jiancaiQueues ??= openQueues(env().databaseUrl, 'sender').catch((error: unknown) => {
    // The next one who sends tries again.
    shared.jiancaiQueues = undefined
    throw error
  })
  return shared.jiancaiQueues
}

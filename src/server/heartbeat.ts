import { randomUUID } from 'node:crypto'
import type { Database } from '@/server/db'
import { log } from '@/server/log'

const everySeconds = 5

/** A worker that has not beaten for this long counts as gone. */
export const heartbeatLimitSeconds = 20

/** Shows that this worker lives, until the returned function is called. */
export async function startHeartbeat(db: Database): Promise<() => Promise<void>> {
  const id = randomUUID()
  const beat = async () => {
    const beatAt = new Date()
    await db.workerHeartbeat.upsert({ where: { id }, create: { id, beatAt }, update: { beatAt } })
  }
  await beat()
  await removeSilent(db)
  const timer = setInterval(() => {
    beat().catch((error: unknown) => log().error({ error: String(error) }, 'heartbeat'))
  }, everySeconds * 1000)
  return async () => {
    clearInterval(timer)
    await db.workerHeartbeat.deleteMany({ where: { id } })
  }
}

/** Workers that were killed leave their row. */
async function removeSilent(db: Database): Promise<void> {
  const limit = new Date(Date.now() - heartbeatLimitSeconds * 1000)
  await db.workerHeartbeat.deleteMany({ where: { beatAt: { lt: limit } } })
}

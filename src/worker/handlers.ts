import type { Database } from '@/server/db'
import type { JobData, QueueName } from '@/server/job-queues'

export interface JobContext {
  db: Database
  now: Date
}

/** Does one job; throwing gives it back to the queue for another attempt. */
export type JobHandler<Name extends QueueName> = (context: JobContext, data: JobData[Name]) => Promise<void>

/** Who does what: one handler per queue of src/server/job-queues.ts. */
export const handlers: { [Name in QueueName]?: JobHandler<Name> } = {}

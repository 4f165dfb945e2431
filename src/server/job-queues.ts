/**
 * Every kind of work that is done in the worker, with what a job carries: ids only, never personal data, for jobs are
 * kept for days. A job may be delivered twice, so its handler (src/worker/handlers.ts) must bear that.
 */
export interface JobData {
  /** Renders the paper of one `Document` row that is PENDING; a recommendation part as this unit may see it. */
  'render-document': { documentId: string; viewerUnitId?: string }
  /** Draws the form of a registration with its data of now; one that is drawn already stays. */
  'render-registration-form': { registrationId: string }
  /** Delivers every outbox message that is still waiting. */
  'deliver-outbox': Record<string, never>
  /** Carries out the terminations whose time to object is over. */
  'execute-terminations': Record<string, never>
  /** Deletes counts of uses (logins, requests) whose window has passed. */
  'clear-rate-limits': Record<string, never>
  /** Deletes registrations that nobody sent and scans that no request took, after their time. */
  'clear-unsent': Record<string, never>
  /** Ends sessions that have run out, and deletes those that ended long ago. */
  'clear-sessions': Record<string, never>
}

export type QueueName = keyof JobData

export interface QueueSettings {
  retryLimit: number
  /** Doubled with each attempt. */
  retryDelaySeconds: number
  /** A job that runs longer is given to another worker. */
  expireInSeconds: number
  /** Jobs one worker process does at the same time. */
  concurrency: number
  /** Cron, in Asia/Shanghai: when a job without data is sent, whatever else sends jobs. */
  cron?: string
}

export const jobQueues: { [Name in QueueName]: QueueSettings } = {
  'render-document': { retryLimit: 3, retryDelaySeconds: 2, expireInSeconds: 120, concurrency: 1 },
  'render-registration-form': { retryLimit: 3, retryDelaySeconds: 2, expireInSeconds: 120, concurrency: 1 },
  'deliver-outbox': { retryLimit: 20, retryDelaySeconds: 5, expireInSeconds: 120, concurrency: 1, cron: '* * * * *' },
  'execute-terminations': {
    retryLimit: 3,
    retryDelaySeconds: 10,
    expireInSeconds: 300,
    concurrency: 1,
    cron: '* * * * *',
  },
  'clear-rate-limits': {
    retryLimit: 0,
    retryDelaySeconds: 0,
    expireInSeconds: 60,
    concurrency: 1,
    cron: '*/10 * * * *',
  },
  'clear-unsent': { retryLimit: 2, retryDelaySeconds: 60, expireInSeconds: 900, concurrency: 1, cron: '30 2 * * *' },
  'clear-sessions': { retryLimit: 0, retryDelaySeconds: 0, expireInSeconds: 60, concurrency: 1, cron: '7 * * * *' },
}

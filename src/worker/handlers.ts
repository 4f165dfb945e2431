import { clearSessions } from '@/modules/account/services/clear-sessions'
import { renderInThread } from '@/modules/document/paper/render-in-thread'
import { renderDocument } from '@/modules/document/services/render-document'
import { renderRegistrationForm } from '@/modules/document/services/render-registration-form'
import type { SystemActor } from '@/modules/account/actor'
import { clearUnsentRegistrations } from '@/modules/registration/services/clear-unsent-registrations'
import { deliverOutbox } from '@/modules/review/services/deliver-outbox'
import { executeTerminations } from '@/modules/review/services/execute-terminations'
import { clearUnusedFiles } from '@/modules/supporting-file/services/clear-unused-files'
import type { Database } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { clearExpiredUses } from '@/server/rate-limit'
import type { JobData, QueueName } from '@/server/job-queues'

export interface JobContext {
  db: Database
  now: Date
  /** The queue will not try again when this one fails. */
  isLastAttempt: boolean
}

/** Does one job; throwing gives it back to the queue for another attempt. */
export type JobHandler<Name extends QueueName> = (context: JobContext, data: JobData[Name]) => Promise<void>

/** The system acts by itself. */
function systemContext({ db, now }: JobContext): ServiceContext<SystemActor> {
  return { db, now, actor: { role: 'SYSTEM' }, requestId: 'worker', address: null, agent: null }
}

/** Who does what: one handler per queue of src/server/job-queues.ts. */
export const handlers: { [Name in QueueName]: JobHandler<Name> } = {
  'render-document': (context, data) => renderDocument({ ...context, render: renderInThread }, data),
  'render-registration-form': (context, data) =>
    renderRegistrationForm({ ...context, render: renderInThread }, data.registrationId),
  'deliver-outbox': async (context) => {
    while ((await deliverOutbox(context)) > 0);
  },
  'execute-terminations': async (context) => {
    await executeTerminations(systemContext(context))
  },
  'clear-rate-limits': ({ db, now }) => clearExpiredUses(db, now),
  'clear-unsent': async (context) => {
    while ((await clearUnsentRegistrations(systemContext(context))) > 0);
    while ((await clearUnusedFiles(systemContext(context))) > 0);
  },
  'clear-sessions': ({ db, now }) => clearSessions(db, now),
}

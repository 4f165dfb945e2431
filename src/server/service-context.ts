import type { Actor, AdministratorActor } from '@/modules/account/actor'
import type { Database } from '@/server/db'

/** What every service and query receives first. `now` is a parameter so that tests can move time. */
export interface ServiceContext<A extends Actor | AdministratorActor = Actor> {
  db: Database
  actor: A
  now: Date
  requestId: string
  /** Where the request came from, for the audit log. */
  address: string | null
  agent: string | null
}

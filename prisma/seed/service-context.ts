import { randomUUID } from 'node:crypto'
import type { Actor } from '@/modules/account/actor'
import type { Database } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'

const dayMs = 24 * 60 * 60 * 1000

/** Lets a demo person act, as if through the portal, at `now`. */
export function contextOf<A extends Actor>(db: Database, actor: A, now: Date): ServiceContext<A> {
  return { db, actor, now, requestId: randomUUID(), address: null, agent: null }
}

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs)
}

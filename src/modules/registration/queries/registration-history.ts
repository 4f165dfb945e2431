import type { Database, Transaction } from '@/server/db'
import { eventWords } from '../rules/event-words'
import type { RegistrationLine } from '../schema'

/** What happened to a registration, the oldest first. */
export async function registrationHistory(
  db: Database | Transaction,
  registrationId: string,
): Promise<RegistrationLine[]> {
  const events = await db.registrationEvent.findMany({
    where: { registrationId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { at: true, toState: true, reason: true, actorPersonId: true },
  })
  const ids = events.flatMap(({ actorPersonId }) => actorPersonId ?? [])
  const persons = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(persons.map(({ id, name }) => [id, name]))
  return events.map(({ actorPersonId, ...line }) => ({ ...line, byName: names.get(actorPersonId ?? '') ?? null }))
}

/** The latest, for whoever was slower. */
export async function lastEventOf(
  db: Database | Transaction,
  registrationId: string,
): Promise<{ by: string | null; at: Date; what: string }> {
  const lines = await registrationHistory(db, registrationId)
  const last = lines.at(-1)
  if (last === undefined) throw new Error('a registration without history')
  const isAgain = lines.filter(({ toState }) => toState === 'PENDING').length > 1
  return { by: last.byName, at: last.at, what: eventWords(last.toState, isAgain) }
}

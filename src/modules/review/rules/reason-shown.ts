import type { EventType } from '@/generated/prisma/enums'
import type { Audience } from '@/modules/application/rules/application-state'

interface ToldEvent {
  type: EventType
  actorUnitId: string | null
  toUnitId: string | null
}

/** Applicant and owner tell each other why (workflow §4, terminate): whoever of them asks, the other is to judge it. */
const betweenParties: EventType[] = ['TERMINATION_REQUESTED', 'TERMINATION_OBJECTED', 'TERMINATED']

/**
 * Is an event's reason for this reader: who gave it, who got it, and who stood above them.
 * @param path of the time of the event, owner first; a unit that was not on it had no part in it
 * @param unitId of the reader; null = the applicant, who stands below all
 */
export function isReasonShown(
  event: ToldEvent,
  path: readonly string[],
  { audience, unitId }: { audience: Audience; unitId: string | null },
): boolean {
  if (audience === 'province') return true
  const own = unitId === null ? -1 : path.indexOf(unitId)
  if (unitId !== null && own === -1) return false
  if (betweenParties.includes(event.type) && own <= 0) return true
  // The applicant's place; a unit that decided from outside the path (the province always is on it) does not occur.
  const heightOf = (id: string | null) => (id === null ? -1 : path.indexOf(id))
  return Math.min(heightOf(event.actorUnitId), heightOf(event.toUnitId)) <= own
}

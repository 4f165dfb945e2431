import type { EventType } from '@/generated/prisma/enums'
import type { Audience } from '@/modules/application/rules/application-state'
import type { Database } from '@/server/db'
import { eventLabels } from '../rules/event-labels'
import { receiptOf } from '../rules/receipt'
import { flagWords } from '../rules/step-flags'
import { positionOf, type PathUnit } from '../rules/situation'
import { whereNow } from '../rules/state-labels'
import type { TimelineEntry } from '../schema'

export interface TimelineReader {
  audience: Audience
  path: PathUnit[]
  /** Null = the applicant. */
  unitId: string | null
}

/**
 * 办理过程, oldest first. Everybody sees where it went; a reason is shown to who gave it, who got it and who stands
 * above them, so that what two superiors write to each other stays theirs.
 */
export async function listTimeline(
  db: Database,
  applicationId: string,
  { audience, path, unitId }: TimelineReader,
): Promise<TimelineEntry[]> {
  const events = await db.applicationEvent.findMany({ where: { applicationId }, orderBy: { number: 'asc' } })
  const nameOf = (id: string | null) => path.find((unit) => unit.unitId === id)?.name ?? null
  const own = positionOf(path, unitId) ?? -1
  const heightOf = (id: string | null) => positionOf(path, id) ?? -1
  return events.map((event) => {
    const isBetweenParties = betweenParties.includes(event.type) && own <= 0
    const isHis =
      audience === 'province' ||
      isBetweenParties ||
      Math.min(heightOf(event.actorUnitId), heightOf(event.toUnitId)) <= own
    return {
      id: event.id,
      at: event.at,
      label: eventLabels[event.type],
      actorName: audience === 'applicant' && event.actorUnitId ? '' : event.actorName,
      actorUnitName: event.actorUnitName,
      fromLabel: whereNow(event.fromState, nameOf(event.fromUnitId), audience),
      toLabel: whereNow(event.toState, nameOf(event.toUnitId), audience),
      reason: isHis ? event.reason : null,
      flags: audience === 'applicant' ? [] : flagWords(event.details),
      submissionNumber: event.submissionNumber,
      receipt: receiptOf(event.hash),
    }
  })
}

/** Applicant and owner tell each other why (workflow §4, terminate): whoever of them asks, the other is to judge it. */
const betweenParties: EventType[] = ['TERMINATION_REQUESTED', 'TERMINATION_OBJECTED', 'TERMINATED']

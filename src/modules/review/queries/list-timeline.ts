import type { EventType } from '@/generated/prisma/enums'
import type { Audience } from '@/modules/application/rules/application-state'
import type { Database, Transaction } from '@/server/db'
import { eventLabels } from '../rules/event-labels'
import { isReasonShown } from '../rules/reason-shown'
import { receiptOf } from '../rules/receipt'
import { flagWords } from '../rules/step-flags'
import type { PathUnit } from '../rules/situation'
import { whereNow } from '../rules/state-labels'
import type { TimelineEntry } from '../schema'

export interface TimelineReader {
  audience: Audience
  path: PathUnit[]
  /** Null = the applicant. */
  unitId: string | null
}

/**
 * 办理过程, oldest first. Everybody sees where it went; a reason is shown to who gave it, who got it and who stood
 * above them on the path of that time, so that what two superiors write to each other stays theirs.
 */
export async function listTimeline(
  db: Database | Transaction,
  applicationId: string,
  { audience, path, unitId }: TimelineReader,
): Promise<TimelineEntry[]> {
  const events = await db.applicationEvent.findMany({ where: { applicationId }, orderBy: { number: 'asc' } })
  const paths = pathsOfTheirTime(events, path)
  const nameOf = await namesOf(db, path, paths)
  return events.map((event, index) => ({
    id: event.id,
    at: event.at,
    label: eventLabels[event.type],
    actorName: audience === 'applicant' && event.actorUnitId ? '' : event.actorName,
    actorUnitName: event.actorUnitName,
    fromLabel: whereNow(event.fromState, nameOf(event.fromUnitId), audience),
    toLabel: whereNow(event.toState, nameOf(event.toUnitId), audience),
    reason: isReasonShown(event, paths[index] ?? [], { audience, unitId }) ? event.reason : null,
    flags: audience === 'applicant' ? [] : flagWords(event.details),
    submissionNumber: event.submissionNumber,
    receipt: receiptOf(event.hash),
  }))
}

/** Each change of employer keeps the path before it: events up to it happened on that one. */
function pathsOfTheirTime(events: { type: EventType; details: unknown }[], path: PathUnit[]): string[][] {
  let current = path.map(({ unitId }) => unitId)
  return events
    .toReversed()
    .map(({ type, details }) => {
      if (type === 'EMPLOYER_CHANGED') current = (details as { formerPath: string[] }).formerPath
      return current
    })
    .toReversed()
}

async function namesOf(db: Database | Transaction, path: PathUnit[], paths: string[][]) {
  const known = new Map(path.map(({ unitId, name }) => [unitId, name]))
  const former = [...new Set(paths.flat())].filter((id) => !known.has(id))
  const units =
    former.length > 0 ? await db.unit.findMany({ where: { id: { in: former } }, select: { id: true, name: true } }) : []
  for (const { id, name } of units) known.set(id, name)
  return (id: string | null) => (id === null ? null : (known.get(id) ?? null))
}

import { noticesFor } from '@/modules/review/rules/notifications'
import { deliverOutbox } from '@/modules/review/services/deliver-outbox'
import type { Database } from '@/server/db'
import { insertRows } from './insert-rows'
import { timeOrderedId } from './time-ordered-id'

const readAfterMs = 3 * 24 * 60 * 60 * 1000

/** Delivers all messages that wait, each at its own time and many at once, so that the worker begins with none. */
export async function deliverMessages(db: Database, now: Date): Promise<void> {
  const waiting = await db.outboxMessage.findMany({
    where: { topic: 'application-event', deliveredAt: null },
    select: { id: true, payload: true },
  })
  const outboxIds = new Map(waiting.map(({ id, payload }) => [(payload as { eventId: string }).eventId, id]))
  const events = await db.applicationEvent.findMany({
    include: {
      application: {
        select: {
          owningUnitId: true,
          correctionDeadline: true,
          applicantId: true,
          applicant: { select: { person: { select: { name: true } } } },
          steps: { select: { unitId: true, unit: { select: { name: true, depth: true } } } },
        },
      },
    },
  })
  const notices = events.flatMap(({ application, ...event }) => {
    const outboxId = outboxIds.get(event.id)
    if (outboxId === undefined) return []
    const facts = {
      ...event,
      applicantName: application.applicant.person.name,
      actorIsApplicant: event.actorRole === 'APPLICANT',
      toUnitName: application.steps.find(({ unitId }) => unitId === event.toUnitId)?.unit.name ?? null,
      owningUnitId: application.owningUnitId,
      formerUnitId: (event.details as { fromUnitId?: string }).fromUnitId ?? null,
      firstLevelUnitId: application.steps.find(({ unit }) => unit.depth === 1)?.unitId ?? null,
      correctionDeadline: application.correctionDeadline,
    }
    const isRead = now.getTime() - event.at.getTime() > readAfterMs
    return noticesFor(facts).map(({ unitId, text }) => ({
      id: timeOrderedId(event.at),
      outboxId,
      applicantId: unitId === null ? application.applicantId : null,
      unitId,
      applicationId: event.applicationId,
      kind: event.type,
      text,
      createdAt: event.at,
      readAt: isRead ? event.at : null,
    }))
  })
  await insertRows(db, 'Notification', notices)
  await db.$executeRaw`
    UPDATE "OutboxMessage" SET "deliveredAt" = "createdAt" WHERE "deliveredAt" IS NULL AND "topic" = 'application-event'`
  while ((await deliverOutbox({ db, now })) > 0);
}

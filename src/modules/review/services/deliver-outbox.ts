import { runEach } from '@/lib/run-each'
import type { Database, Transaction } from '@/server/db'
import { noticesFor, type NoticeFacts } from '../rules/notifications'

const topic = 'application-event'
const batchSize = 200

/**
 * Writes the portal's notices of the events that are waiting, oldest first and so many at a time, each message in its own transaction. A
 * message delivered twice writes nothing twice; two workers never take the same one.
 *
 * @returns how many were delivered
 * @throws AggregateError of those that failed, after all the others
 */
export async function deliverOutbox({ db, now }: { db: Database; now: Date }): Promise<number> {
  const waiting = await db.outboxMessage.findMany({
    where: { topic, deliveredAt: null },
    orderBy: { createdAt: 'asc' },
    take: batchSize,
    select: { id: true },
  })
  return runEach(waiting, ({ id }) => db.$transaction((tx) => deliverOne(tx, id, now)))
}

async function deliverOne(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const [message] = await tx.$queryRaw<{ payload: { eventId: string } }[]>`
    SELECT "payload" FROM "OutboxMessage"
    WHERE "id" = ${id}::uuid AND "deliveredAt" IS NULL FOR UPDATE SKIP LOCKED`
  if (!message) return false
  const event = await tx.applicationEvent.findUniqueOrThrow({
    where: { id: message.payload.eventId },
    select: {
      type: true,
      applicationId: true,
      actorUnitId: true,
      actorUnitName: true,
      actorRole: true,
      fromUnitId: true,
      toUnitId: true,
      toState: true,
      application: {
        select: {
          owningUnitId: true,
          correctionDeadline: true,
          applicantId: true,
          applicant: { select: { person: { select: { name: true } } } },
          steps: {
            orderBy: { position: 'asc' },
            select: { unitId: true, unit: { select: { name: true, depth: true } } },
          },
        },
      },
    },
  })
  const { application } = event
  const facts: NoticeFacts = {
    ...event,
    applicantName: application.applicant.person.name,
    actorIsApplicant: event.actorRole === 'APPLICANT',
    toUnitName: application.steps.find(({ unitId }) => unitId === event.toUnitId)?.unit.name ?? null,
    owningUnitId: application.owningUnitId,
    firstLevelUnitId: application.steps.find(({ unit }) => unit.depth === 1)?.unitId ?? null,
    correctionDeadline: application.correctionDeadline,
  }
  await tx.notification.createMany({
    data: noticesFor(facts).map(({ unitId, text }) => ({
      outboxId: id,
      applicantId: unitId === null ? application.applicantId : null,
      unitId,
      applicationId: event.applicationId,
      kind: event.type,
      text,
      createdAt: now,
    })),
  })
  await tx.outboxMessage.update({ where: { id }, data: { deliveredAt: now }, select: { id: true } })
  return true
}

import { runEach } from '@/lib/run-each'
import type { Database, Transaction } from '@/server/db'
import { noticesFor, type NoticeFacts } from '../rules/notifications'

const topics = ['application-event', 'correction-declined']
const batchSize = 200

/**
 * Writes the portal's notices of what is waiting, oldest first and so many at a time, each message in its own transaction. A
 * message delivered twice writes nothing twice; two workers never take the same one.
 *
 * @returns how many were delivered
 * @throws AggregateError of those that failed, after all the others
 */
export async function deliverOutbox({ db, now }: { db: Database; now: Date }): Promise<number> {
  const waiting = await db.outboxMessage.findMany({
    where: { topic: { in: topics }, deliveredAt: null },
    orderBy: { createdAt: 'asc' },
    take: batchSize,
    select: { id: true },
  })
  return runEach(waiting, ({ id }) => db.$transaction((tx) => deliverOne(tx, id, now)))
}

async function deliverOne(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const [message] = await tx.$queryRaw<{ payload: { eventId: string } | { correctionId: string } }[]>`
    SELECT "payload" FROM "OutboxMessage"
    WHERE "id" = ${id}::uuid AND "deliveredAt" IS NULL FOR UPDATE SKIP LOCKED`
  if (!message) return false
  const { payload } = message
  const notices =
    'eventId' in payload ? await noticesOfEvent(tx, payload.eventId) : await noticesOfDecline(tx, payload.correctionId)
  await tx.notification.createMany({ data: notices.map((notice) => ({ ...notice, outboxId: id, createdAt: now })) })
  await tx.outboxMessage.update({ where: { id }, data: { deliveredAt: now }, select: { id: true } })
  return true
}

async function noticesOfEvent(tx: Transaction, eventId: string) {
  const event = await tx.applicationEvent.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      type: true,
      applicationId: true,
      actorUnitId: true,
      actorUnitName: true,
      actorRole: true,
      fromUnitId: true,
      toUnitId: true,
      toState: true,
      details: true,
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
    formerUnitId: (event.details as { fromUnitId?: string }).fromUnitId ?? null,
    firstLevelUnitId: application.steps.find(({ unit }) => unit.depth === 1)?.unitId ?? null,
    correctionDeadline: application.correctionDeadline,
  }
  return noticesFor(facts).map(({ unitId, text }) => ({
    applicantId: unitId === null ? application.applicantId : null,
    unitId,
    applicationId: event.applicationId,
    kind: event.type,
    text,
  }))
}

async function noticesOfDecline(tx: Transaction, correctionId: string) {
  const { currentName, applicant } = await tx.applicantCorrection.findUniqueOrThrow({
    where: { id: correctionId },
    select: { currentName: true, applicant: { select: { owningUnitId: true } } },
  })
  const text = `${currentName}的信息更正未获同意，请查看理由`
  return [{ applicantId: null, unitId: applicant.owningUnitId, applicationId: null, kind: 'CORRECTION_DECLINED', text }]
}

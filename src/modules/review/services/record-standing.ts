import type { EventType, Prisma } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { Case } from '../queries/load-case'
import { doneMessage } from '../rules/messages'
import { receiptOf } from '../rules/receipt'
import type { TransitionResult } from '../schema'
import { lockApplication } from '@/modules/application/services/lock-application'
import { requireCase } from './require-case'
import type { TransitionRequest } from './perform-transition'
import { recordEvent } from './record-event'
import { earlierAnswer, keepAnswer, keyedRequest } from './request-key'

interface Standing {
  type: EventType
  reason: string
  /** May refuse; says what changes besides the version. */
  prepare: (
    tx: Transaction,
    found: Case,
  ) => Promise<{ details: Prisma.InputJsonObject; application?: Prisma.ApplicationUncheckedUpdateInput }>
}

/**
 * An event that leaves state and holder where they are, with the same care as a transition: lock, repeated request?,
 * version, event, new version.
 */
export async function recordStanding(
  ctx: ServiceContext<OperatorActor>,
  request: TransitionRequest & object,
  { type, reason, prepare }: Standing,
): Promise<TransitionResult> {
  const keyed = keyedRequest(ctx.actor.personId, request.idempotencyKey, type, request)
  return ctx.db.$transaction(async (tx) => {
    await lockApplication(tx, ctx.actor, request.applicationId)
    const earlier = await earlierAnswer(tx, keyed)
    if (earlier) return earlier
    const found = await requireCase(tx, ctx, request)
    const { details, application } = await prepare(tx, found)
    const answer = await appendStanding(tx, ctx, found, { type, reason, details, application })
    await keepAnswer(tx, keyed, answer, ctx.now)
    return answer
  })
}

interface StandingEvent {
  type: EventType
  reason: string | null
  details: Prisma.InputJsonObject
  application?: Prisma.ApplicationUncheckedUpdateInput
  /** What happened, where it takes more than the situation to say it. */
  message?: string
}

/** The event itself, on a case that is locked: chain, outbox, new version. */
export async function appendStanding(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  found: Case,
  { type, reason, details, application: columns, message }: StandingEvent,
): Promise<TransitionResult> {
  const { application } = found.situation
  const to = { state: application.state, holderUnitId: application.holderUnitId }
  const { submissionNumber } = application
  const event = await recordEvent(tx, ctx, found, { type, to, reason, submissionNumber, submissionHash: null, details })
  const version = found.version + 1
  await tx.application.update({
    where: { id: application.id, version: found.version },
    data: { ...columns, version, lastEventNumber: event.number, lastEventHash: event.hash },
    select: { id: true },
  })
  return {
    applicationId: application.id,
    version,
    state: application.state,
    eventId: event.id,
    receipt: receiptOf(event.hash),
    message: message ?? doneMessage(type, found.situation, to),
  }
}

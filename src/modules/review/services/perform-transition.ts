import type { Prisma } from '@/generated/prisma/client'
import type { EventType } from '@/generated/prisma/enums'
import { releaseSlots } from '@/modules/quota/services/release-slots'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import type { Case } from '../queries/load-case'
import type { Place } from '../rules/destinations'
import { doneMessage } from '../rules/messages'
import { receiptOf } from '../rules/receipt'
import { freesSlots, movesNothing, stepFlags } from '../rules/consequences'
import { isFinal, type ActionInput, type Situation } from '../rules/situation'
import type { WorkflowAction } from '../rules/transition'
import { decide } from '../rules/workflow'
import type { TransitionResult } from '../schema'
import { lockApplication } from '@/modules/application/services/lock-application'
import { requireCase } from './require-case'
import { recordEvent, type RecordedEvent } from './record-event'
import { earlierAnswer, keepAnswer, keyedRequest } from './request-key'
import { leaveLists, moveSteps, renewNames } from './move-steps'

export interface TransitionRequest {
  applicationId: string
  /** The version that the user saw. */
  version: number
  idempotencyKey: string
}

/** What one action does besides moving: each service hands in its own part. */
export interface TransitionPlan {
  action: WorkflowAction
  input: ActionInput
  /** After the decision, before anything is written; may still refuse. */
  prepare?: (tx: Transaction, found: Case) => Promise<Prepared>
  /** After the event exists. */
  finish?: (tx: Transaction, found: Case, event: RecordedEvent) => Promise<void>
}

export interface Prepared {
  /** Columns of the application besides state, holder and version. */
  application?: Prisma.ApplicationUncheckedUpdateManyInput
  details?: Prisma.InputJsonObject
  submissionHash?: string
  submissionNumber?: number
  /** The path, where this very transition pins it. */
  situation?: Situation
  /** State and holder, where they follow from what was prepared. */
  to?: Place
}

/**
 * The one way anything moves (architecture.md, “A service”): lock, repeated request?, load and version, decide,
 * conditional update, steps, event, quota, outbox — all committed together or not at all.
 *
 * @throws NOT_FOUND, CHANGED_MEANWHILE, KEY_REUSED, REFUSED and what the plan's parts throw
 */
export async function performTransition(
  ctx: ServiceContext,
  request: TransitionRequest & object,
  plan: TransitionPlan,
): Promise<TransitionResult> {
  const personId = ctx.actor.role === 'SYSTEM' ? null : ctx.actor.personId
  const keyed = personId && keyedRequest(personId, request.idempotencyKey, plan.action, request)
  return ctx.db.$transaction(async (tx) => {
    await lockApplication(tx, ctx.actor, request.applicationId)
    const earlier = keyed && (await earlierAnswer(tx, keyed))
    if (earlier) return earlier
    const found = await requireCase(tx, ctx, request)
    const result = await transit(tx, ctx, found, plan)
    if (keyed) await keepAnswer(tx, keyed, result, ctx.now)
    return result
  })
}

/** The transition itself, on a case that is locked and of the right version. */
export async function transit(
  tx: Transaction,
  ctx: ServiceContext,
  found: Case,
  plan: TransitionPlan,
): Promise<TransitionResult> {
  const decision = decide(plan.action, found.situation, plan.input)
  if (!decision.allowed) {
    const [first] = decision.refusals
    throw reviewErrors.REFUSED({ guard: first?.guard ?? '', refusals: decision.refusals.map(({ refusal }) => refusal) })
  }
  const prepared = (await plan.prepare?.(tx, found)) ?? {}
  const situation = prepared.situation ?? found.situation
  const to = prepared.to ?? decision.to
  const event = await recordEvent(tx, ctx, found, {
    type: decision.event,
    to,
    reason: plan.input.reason?.trim() ?? null,
    submissionNumber: prepared.submissionNumber ?? situation.application.submissionNumber,
    submissionHash: prepared.submissionHash ?? null,
    details: { ...prepared.details, ...stepFlags(situation) },
  })
  await updateApplication(tx, ctx, found, decision.event, to, event, prepared.application)
  await moveSteps(tx, found, decision.event, to, situation)
  if (isFinal(found.situation.application.state)) await renewNames(tx, situation.application.id)
  if (freesSlots(plan.action, situation)) await releaseSlots(tx, situation.application.id)
  if (isFinal(to.state) && to.state !== 'APPROVED') await leaveLists(tx, situation.application.id)
  if (isFinal(to.state)) await closeTerminationRequest(tx, ctx, situation.application.id, decision.event)
  await plan.finish?.(tx, found, event)
  return {
    applicationId: situation.application.id,
    version: found.version + 1,
    state: to.state,
    eventId: event.id,
    receipt: receiptOf(event.hash),
    message: doneMessage(decision.event, situation, to),
  }
}

async function updateApplication(
  tx: Transaction,
  ctx: ServiceContext,
  { situation, version }: Case,
  type: EventType,
  to: Place,
  event: RecordedEvent,
  more: Prisma.ApplicationUncheckedUpdateManyInput | undefined,
): Promise<void> {
  const { application } = situation
  const rejection =
    type === 'REJECTED'
      ? {
          rejectedByUnitId: 'unit' in ctx.actor ? ctx.actor.unit.id : application.owningUnitId,
          rejectedFromState: application.state,
          rejectedAt: ctx.now,
        }
      : { rejectedByUnitId: null, rejectedFromState: null, rejectedAt: null }
  const { count } = await tx.application.updateMany({
    where: { id: application.id, version },
    data: {
      state: to.state,
      holderUnitId: to.holderUnitId,
      version: version + 1,
      lastEventNumber: event.number,
      lastEventHash: event.hash,
      ...(movesNothing(type) ? {} : { openedAt: null, openedByPersonId: null, ...rejection }),
      ...more,
    },
  })
  // The row is locked and its version was compared, so this can only be a fault of ours.
  if (count !== 1) throw new Error('application changed under its row lock')
}

/** An application that ended otherwise leaves no request behind that could still be executed. */
async function closeTerminationRequest(
  tx: Transaction,
  ctx: ServiceContext,
  applicationId: string,
  type: EventType,
): Promise<void> {
  await tx.terminationRequest.updateMany({
    where: { applicationId, objectedAt: null, executedAt: null },
    data: type === 'TERMINATED' ? { executedAt: ctx.now } : { objectedAt: ctx.now, objectionReason: '申报已办结' },
  })
}

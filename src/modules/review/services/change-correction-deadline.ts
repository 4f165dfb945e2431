import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import { checkDeadlineChange } from '../rules/deadlines'
import { doneMessage } from '../rules/messages'
import { receiptOf } from '../rules/receipt'
import type { changeDeadlineInput, TransitionResult } from '../schema'
import { lockApplication, requireCase } from './lock-case'
import { recordEvent } from './record-event'
import { earlierAnswer, keepAnswer, keyedRequest } from './request-key'

/**
 * Moves the correction deadline of a returned application: the returner and provincial HR either way, the units on the
 * way down only earlier. Leaves an event and moves nothing else.
 * @throws NOT_FOUND, CHANGED_MEANWHILE, KEY_REUSED, NO_CORRECTION_DEADLINE, REFUSED
 */
export async function changeCorrectionDeadline(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof changeDeadlineInput>,
): Promise<TransitionResult> {
  const keyed = keyedRequest(ctx.actor.personId, input.idempotencyKey, 'changeDeadline', input)
  return ctx.db.$transaction(async (tx) => {
    await lockApplication(tx, input.applicationId)
    const earlier = await earlierAnswer(tx, keyed)
    if (earlier) return earlier
    const found = await requireCase(tx, ctx, input)
    const { situation } = found
    const { application } = situation
    const refusal = checkDeadlineChange(situation, input)
    if (refusal === 'notYours') throw reviewErrors.NO_CORRECTION_DEADLINE()
    if (refusal) throw reviewErrors.REFUSED({ guard: 'deadlineSound', refusals: [refusal] })
    const to = { state: application.state, holderUnitId: application.holderUnitId }
    const event = await recordEvent(tx, ctx, found, {
      type: 'DEADLINE_CHANGED',
      to,
      reason: input.reason,
      submissionNumber: application.submissionNumber,
      submissionHash: null,
      details: {
        from: application.correction?.deadline.toISOString() ?? null,
        to: input.correctionDeadline.toISOString(),
      },
    })
    await tx.application.update({
      where: { id: application.id, version: found.version },
      data: {
        correctionDeadline: input.correctionDeadline,
        version: found.version + 1,
        lastEventNumber: event.number,
        lastEventHash: event.hash,
      },
      select: { id: true },
    })
    const answer: TransitionResult = {
      applicationId: application.id,
      version: found.version + 1,
      state: application.state,
      eventId: event.id,
      receipt: receiptOf(event.hash),
      message: doneMessage('DEADLINE_CHANGED', situation, to),
    }
    await keepAnswer(tx, keyed, answer, ctx.now)
    return answer
  })
}

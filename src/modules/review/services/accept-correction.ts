import type { z } from 'zod'
import type { OperatorActor } from '@/modules/account/actor'
import { applyCorrection, lockCorrection } from '@/modules/applicant/services/apply-correction'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import type { acceptCorrectionInput } from '../action-inputs'
import { loadCase } from '../queries/load-case'
import type { TransitionResult } from '../schema'
import { renewIdentity } from './move-steps'
import { appendStanding } from './record-standing'
import { earlierAnswer, keepAnswer, keyedRequest } from './request-key'

/**
 * 同意更正 by provincial HR: the account stands on the new identity, lists follow, the history says so by ids. What was
 * submitted keeps the old name and number; the next submission carries the new ones (workflow §3). It does not depend on
 * where the application is meanwhile, so no version is asked for: that the request is pending still is.
 *
 * @throws CORRECTION_NOT_FOUND, CORRECTION_DECIDED, CORRECTION_IMPOSSIBLE, KEY_REUSED
 */
export async function acceptCorrection(
  ctx: ServiceContext<OperatorActor>,
  { correctionId, idempotencyKey }: z.output<typeof acceptCorrectionInput>,
): Promise<TransitionResult> {
  const keyed = keyedRequest(ctx.actor.personId, idempotencyKey, 'IDENTITY_CORRECTED', { correctionId })
  const target = {
    action: 'application-identity-corrected' as const,
    objectType: 'ApplicantCorrection' as const,
    objectId: correctionId,
  }
  return auditRefusal(ctx, target, () =>
    ctx.db.$transaction(async (tx) => {
      const request = await lockCorrection(tx, correctionId)
      const earlier = await earlierAnswer(tx, keyed)
      if (earlier) return earlier
      const found = await loadCase(tx, ctx, request.applicationId)
      if (!found) throw reviewErrors.NOT_FOUND()
      const { fromPersonId, toPersonId } = await applyCorrection(tx, ctx, request, found.situation.application)
      await renewIdentity(tx, toPersonId)
      const answer = await appendStanding(tx, ctx, found, {
        type: 'IDENTITY_CORRECTED',
        reason: null,
        details: { correctionId, fromPersonId, toPersonId },
      })
      await keepAnswer(tx, keyed, answer, ctx.now)
      return answer
    }),
  )
}

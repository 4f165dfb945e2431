import type { OperatorActor } from '@/modules/account/actor'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { applicantErrors } from '../errors'
import type { DeclineCorrectionInput } from '../schema'

/**
 * 不同意 with the reason, by provincial HR; the owner is told. Declining it again changes nothing.
 * @throws CORRECTION_NOT_FOUND; CORRECTION_DECIDED when it was withdrawn, or a colleague was faster
 */
export async function declineCorrection(
  ctx: ServiceContext<OperatorActor>,
  { correctionId, reason }: DeclineCorrectionInput,
): Promise<void> {
  const target = { action: 'correction-declined', objectType: 'ApplicantCorrection', objectId: correctionId } as const
  await auditRefusal(ctx, target, () =>
    ctx.db.$transaction(async (tx) => {
      const { personId } = ctx.actor
      const decision = { state: 'DECLINED', decidedByPersonId: personId, decisionReason: reason } as const
      const { count } = await tx.applicantCorrection.updateMany({
        where: { id: correctionId, state: 'PENDING' },
        data: { ...decision, decidedAt: ctx.now },
      })
      if (count === 0) {
        const request = await tx.applicantCorrection.findUnique({ where: { id: correctionId } })
        if (!request) throw applicantErrors.CORRECTION_NOT_FOUND()
        const { state, decidedByPersonId, decisionReason, decidedAt } = request
        if (state === 'DECLINED' && decidedByPersonId === personId && decisionReason === reason) return
        throw applicantErrors.CORRECTION_DECIDED({ state, at: decidedAt })
      }
      await tx.outboxMessage.create({
        data: { topic: 'correction-declined', payload: { correctionId }, createdAt: ctx.now },
      })
      await recordAudit(tx, ctx, { ...target, result: 'done' })
    }),
  )
}

import type { OperatorActor } from '@/modules/account/actor'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { applicantErrors } from '../errors'

/**
 * 撤回 of a request that nobody has decided yet, by the applicant's owner. Withdrawing it again changes nothing.
 * @throws CORRECTION_NOT_FOUND; CORRECTION_DECIDED when the province was faster
 */
export async function withdrawCorrection(
  ctx: ServiceContext<OperatorActor>,
  { correctionId }: { correctionId: string },
): Promise<void> {
  const target = { action: 'correction-withdrawn', objectType: 'ApplicantCorrection', objectId: correctionId } as const
  await auditRefusal(ctx, target, () =>
    ctx.db.$transaction(async (tx) => {
      const own = { id: correctionId, applicant: { owningUnitId: ctx.actor.unit.id } }
      const { count } = await tx.applicantCorrection.updateMany({
        where: { ...own, state: 'PENDING' },
        data: { state: 'WITHDRAWN', decidedAt: ctx.now, decidedByPersonId: ctx.actor.personId },
      })
      if (count === 0) {
        const request = await tx.applicantCorrection.findFirst({
          where: own,
          select: { state: true, decidedAt: true },
        })
        if (!request) throw applicantErrors.CORRECTION_NOT_FOUND()
        if (request.state === 'WITHDRAWN') return
        throw applicantErrors.CORRECTION_DECIDED({ state: request.state, at: request.decidedAt })
      }
      await recordAudit(tx, ctx, { ...target, result: 'done' })
    }),
  )
}

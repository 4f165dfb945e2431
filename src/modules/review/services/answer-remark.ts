import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import type { AnswerRemarkInput } from '../action-inputs'
import { lockApplication } from '@/modules/application/services/lock-application'

/**
 * Each addressee marks his own remarks as dealt with, with a word if he wishes: the applicant while it is returned to
 * him, a unit while it holds the application. All must be marked before the next submit or forward.
 * @throws REMARK_NOT_FOUND, REMARK_CLOSED
 */
export async function answerRemark(
  ctx: ServiceContext<ApplicantActor | OperatorActor>,
  { remarkId, answered, answer }: AnswerRemarkInput,
): Promise<{ answeredAt: Date | null }> {
  const { actor } = ctx
  const mine =
    actor.role === 'APPLICANT'
      ? { addresseeUnitId: null, application: { applicantId: actor.applicantId } }
      : { addresseeUnitId: actor.unit.id }
  return ctx.db.$transaction(async (tx) => {
    const remark = await tx.remark.findFirst({ where: { id: remarkId, ...mine }, select: { applicationId: true } })
    if (!remark) throw reviewErrors.REMARK_NOT_FOUND()
    await lockApplication(tx, actor, remark.applicationId)
    const application = await tx.application.findUniqueOrThrow({
      where: { id: remark.applicationId },
      select: { state: true, holderUnitId: true },
    })
    const isHis =
      actor.role === 'APPLICANT'
        ? application.state === 'RETURNED_TO_APPLICANT'
        : application.holderUnitId === actor.unit.id
    if (!isHis) throw reviewErrors.REMARK_CLOSED()
    const answeredAt = answered ? ctx.now : null
    await tx.remark.update({
      where: { id: remarkId },
      data: { answeredAt, answer: answered && answer ? answer : null },
      select: { id: true },
    })
    return { answeredAt }
  })
}

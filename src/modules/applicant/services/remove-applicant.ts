import type { OperatorActor } from '@/modules/account/actor'
import { endSessions } from '@/modules/account/services/end-sessions'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { lockAccount } from './lock-account'

/**
 * 移除: until the first submission. The account and its draft stay in the database for the retention period, but nobody
 * opens them any more; whoever opens an account for the person later, this unit or another, gives him an empty form.
 *
 * @throws NOT_FOUND; BARRED after the first submission
 */
export async function removeApplicant(
  ctx: ServiceContext<OperatorActor>,
  { applicantId }: { applicantId: string },
): Promise<void> {
  const target = { objectType: 'Applicant' as const, objectId: applicantId }
  await auditRefusal(ctx, { action: 'applicant-removed', ...target }, () =>
    ctx.db.$transaction(async (tx) => {
      await lockAccount(tx, ctx.actor, applicantId, 'remove')
      await tx.applicant.update({ where: { id: applicantId }, data: { removedAt: ctx.now }, select: { id: true } })
      await endSessions({ ...ctx, db: tx }, { applicantId }, 'APPLICANT_REMOVED')
      await recordAudit(tx, ctx, { action: 'applicant-removed', ...target, result: 'done' })
    }),
  )
}

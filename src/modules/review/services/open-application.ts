import type { OperatorActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import { loadCase } from '../queries/load-case'
import { lockApplication } from '@/modules/application/services/lock-application'

/**
 * The explicit opening of a dossier. The holder's first one since the latest transition bars recall and withdraw, so
 * it is recorded under the row lock those take; every one is in the view log. Prefetch, lists and exports never call it.
 * @throws NOT_FOUND
 */
export async function openApplication(
  ctx: ServiceContext<OperatorActor>,
  { applicationId }: { applicationId: string },
): Promise<{ isHolder: boolean }> {
  return ctx.db.$transaction(async (tx) => {
    await lockApplication(tx, applicationId)
    const found = await loadCase(tx, ctx, applicationId)
    // A draft is nobody's to read but the applicant's.
    if (!found || found.situation.application.state === 'DRAFT') throw reviewErrors.NOT_FOUND()
    const { application } = found.situation
    const isHolder = application.holderUnitId === ctx.actor.unit.id
    if (isHolder && !application.opened) {
      await tx.application.update({
        where: { id: applicationId },
        data: { openedAt: ctx.now, openedByPersonId: ctx.actor.personId },
        select: { id: true },
      })
    }
    await recordAudit(tx, ctx, {
      action: 'application-opened',
      objectType: 'application',
      objectId: applicationId,
      result: 'done',
    })
    return { isHolder }
  })
}

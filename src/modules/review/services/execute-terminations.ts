import type { SystemActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { loadCase } from '../queries/load-case'
import { isFinal } from '../rules/situation'
import { runEach } from '@/lib/run-each'
import { lockApplication } from '@/modules/application/services/lock-application'
import { transit } from './perform-transition'

const batchSize = 200

/**
 * Carries out the terminations nobody objected to within 24 h, each in its own transaction; doing it twice does nothing.
 * @returns how many ended
 * @throws AggregateError of those that failed, after all the others
 */
export async function executeTerminations(ctx: ServiceContext<SystemActor>): Promise<number> {
  const due = await ctx.db.terminationRequest.findMany({
    where: {
      objectedAt: null,
      executedAt: null,
      executeAfter: { lte: ctx.now },
      application: { batch: { status: 'OPEN' } },
    },
    orderBy: { executeAfter: 'asc' },
    take: batchSize,
    select: { applicationId: true, reason: true },
  })
  return runEach(due, ({ applicationId, reason }) => executeOne(ctx, applicationId, reason))
}

async function executeOne(ctx: ServiceContext<SystemActor>, applicationId: string, reason: string): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    await lockApplication(tx, ctx.actor, applicationId)
    const found = await loadCase(tx, ctx, applicationId)
    // Meanwhile somebody objected, agreed or decided: there is nothing left to carry out.
    const isStillDue = found?.situation.termination && found.situation.termination.executeAfter <= ctx.now
    if (!found || !isStillDue || isFinal(found.situation.application.state)) return false
    await transit(tx, ctx, found, { action: 'terminate', input: { reason } })
    return true
  })
}

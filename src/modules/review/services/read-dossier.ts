import type { OperatorActor } from '@/modules/account/actor'
import { recordOpening } from '@/modules/application/services/record-opening'
import type { ServiceContext } from '@/server/service-context'
import { loadDossier } from '../queries/load-dossier'
import type { Dossier } from '../schema'

/**
 * The one way to a dossier, for page and API alike: being served it is opening it. Lists, counts and neighbours never
 * come here; a page that is prefetched would, so no link to a dossier prefetches.
 * @throws NOT_FOUND, also for another batch's address and for somebody else's application: then nothing was opened
 */
export async function readDossier(
  ctx: ServiceContext<OperatorActor>,
  which: { applicationId: string; batchCode: string },
): Promise<Dossier> {
  return ctx.db.$transaction(async (tx) => {
    await recordOpening(tx, ctx, which.applicationId)
    return loadDossier({ ...ctx, db: tx }, which)
  })
}

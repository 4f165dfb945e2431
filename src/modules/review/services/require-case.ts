import { eventLabels } from '../rules/event-labels'
import type { Actor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import { reviewErrors } from '../errors'
import { loadCase, type Case } from '../queries/load-case'

/**
 * The locked application as the actor may see it.
 * @throws NOT_FOUND; CHANGED_MEANWHILE, saying who did what when, if it is no longer the version the user saw
 */
export async function requireCase(
  tx: Transaction,
  asker: { actor: Actor; now: Date },
  request: { applicationId: string; version: number },
): Promise<Case> {
  const found = await loadCase(tx, asker, request.applicationId)
  if (!found) throw reviewErrors.NOT_FOUND()
  if (found.version === request.version) return found
  const latest = await tx.applicationEvent.findFirst({
    where: { applicationId: request.applicationId },
    orderBy: { number: 'desc' },
    select: { type: true, actorName: true, actorUnitName: true, at: true },
  })
  throw reviewErrors.CHANGED_MEANWHILE({
    who: latest?.actorName || '有人',
    unitName: latest?.actorUnitName ?? '',
    did: latest ? eventLabels[latest.type] : '办理',
    at: latest?.at ?? asker.now,
  })
}

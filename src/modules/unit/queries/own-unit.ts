import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import type { ServiceContext } from '@/server/service-context'
import type { OwnUnit } from '../name-schema'
import { listNameCorrections } from './name-corrections'

/**
 * 本单位信息: what the acting unit's own operator sees of it. Its superior keeps it.
 * @throws NOT_LOGGED_IN when it has been deactivated meanwhile
 */
export async function loadOwnUnit({ db, actor }: ServiceContext<OperatorActor>): Promise<OwnUnit> {
  const unit = await db.unit.findFirst({
    where: { id: actor.unit.id, deactivatedAt: null },
    select: {
      name: true,
      governmentName: true,
      kind: true,
      uscc: true,
      orgCode: true,
      codeOverride: true,
      phone: true,
      nameConfirmedAt: true,
      parent: { select: { name: true, phone: true } },
    },
  })
  if (!unit || !unit.parent) throw accountErrors.NOT_LOGGED_IN()
  const { parent: superior, ...own } = unit
  return { ...own, superior, corrections: await listNameCorrections(db, actor.unit.id) }
}

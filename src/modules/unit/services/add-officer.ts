import type { OperatorActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { lookupHash } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import type { AddOfficerInput } from '../province-schema'
import { bindOperator } from './bind-operator'
import { inUnitTransaction } from './in-unit-transaction'
import { lockRoot } from './lock-root'

/**
 * One more person acts for provincial HR (the only unit with several). Asking again for the same person, as a second
 * click does, changes nothing.
 * @returns the account, and whether it was there already
 * @throws NO_PERMISSION, NOT_LOGGED_IN, NAME_MISMATCH
 */
export async function addOfficer(
  ctx: ServiceContext<OperatorActor>,
  input: AddOfficerInput,
): Promise<{ operatorId: string; wasThere: boolean }> {
  return inUnitTransaction(ctx, { action: 'officer-added', unitId: ctx.actor.unit.id }, async (tx) => {
    const unitId = await lockRoot(tx, ctx.actor)
    const { idType, idNumber } = input.operator
    const present = await tx.operator.findFirst({
      where: { unitId, endedAt: null, person: { idType, idNumberHash: lookupHash(idType, idNumber) } },
      select: { id: true, person: { select: { name: true } } },
    })
    if (present && present.person.name !== input.operator.name) throw unitErrors.NAME_MISMATCH()
    if (present) return { operatorId: present.id, wasThere: true }
    const { operatorId } = await bindOperator(tx, unitId, input.operator, ctx.now, {
      officerRole: 'REVIEWER',
      grantedAt: ctx.now,
    })
    await tx.unit.update({ where: { id: unitId }, data: { version: { increment: 1 } }, select: { id: true } })
    await recordAudit(tx, ctx, {
      action: 'officer-added',
      objectType: 'Unit',
      objectId: unitId,
      result: 'done',
      details: { operatorId },
    })
    return { operatorId, wasThere: false }
  })
}

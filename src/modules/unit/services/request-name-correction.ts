import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import { attachFile } from '@/modules/supporting-file/services/attach-file'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import type { RequestNameInput } from '../name-schema'
import { pendingCorrection } from '../queries/name-corrections'
import { inUnitTransaction } from './in-unit-transaction'
import { lockOwnUnit } from './lock-own-unit'

/**
 * 申请更正名称: the operator asks his superior for the name on the seal, at any time; one request at a time (workflow §2).
 * The same request sent twice is one.
 * @throws NOT_LOGGED_IN, NAME_CHANGED_MEANWHILE, SAME_NAME, GOVERNMENT_NAME_MISSING, CORRECTION_PENDING,
 *   SUPPORTING_FILE_NOT_FOUND
 */
export async function requestNameCorrection(
  ctx: ServiceContext<OperatorActor>,
  input: RequestNameInput,
): Promise<{ correctionId: string }> {
  const { personId } = ctx.actor
  const unitId = ctx.actor.unit.id
  return inUnitTransaction(ctx, { action: 'name-correction-requested', unitId }, async (tx) => {
    const unit = await lockOwnUnit(tx, ctx.actor)
    const { requestedName, reason, fileId } = input
    const requestedGovernmentName = unit.kind === 'PREFECTURE' ? input.requestedGovernmentName : null
    const pending = await pendingCorrection(tx, unitId)
    if (pending) {
      const isSame =
        pending.requestedName === requestedName &&
        pending.requestedGovernmentName === requestedGovernmentName &&
        pending.reason === reason &&
        pending.requestedByPersonId === personId
      if (isSame) return { correctionId: pending.id }
      throw unitErrors.CORRECTION_PENDING({ ...pending, at: pending.requestedAt })
    }
    if (unit.name !== input.name || unit.governmentName !== input.governmentName) {
      throw unitErrors.NAME_CHANGED_MEANWHILE(unit)
    }
    if (unit.kind === 'PREFECTURE' && requestedGovernmentName === null) throw unitErrors.GOVERNMENT_NAME_MISSING()
    if (unit.name === requestedName && unit.governmentName === requestedGovernmentName) throw unitErrors.SAME_NAME()
    if (fileId !== null) await attachFile(tx, personId, { fileId, kind: 'UNIT_NAME', unitId })
    const { id } = await tx.unitNameCorrection.create({
      data: {
        unitId,
        currentName: unit.name,
        currentGovernmentName: unit.governmentName,
        requestedName,
        requestedGovernmentName,
        reason,
        fileId,
        requestedByPersonId: personId,
        requestedAt: ctx.now,
      },
      select: { id: true },
    })
    await recordAudit(tx, ctx, {
      action: 'name-correction-requested',
      objectType: 'Unit',
      objectId: unitId,
      result: 'done',
      details: { correctionId: id, nameAfter: requestedName, governmentNameAfter: requestedGovernmentName },
    })
    return { correctionId: id }
  })
}

import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'

/**
 * The operator's whole mobile number, on click and audited (GB/T 22239 8.1.4.3; PIPL 6).
 * @throws UNIT_NOT_FOUND, NO_MOBILE
 */
export async function revealMobile(
  ctx: ServiceContext<OperatorActor>,
  { unitId }: { unitId: string },
): Promise<{ mobile: string }> {
  return ctx.db.$transaction(async (tx) => {
    const unit = await tx.unit.findFirst({
      where: { id: unitId, parentId: ctx.actor.unit.id },
      select: { operators: { where: { endedAt: null }, select: { id: true, mobileCipher: true } } },
    })
    if (!unit) throw unitErrors.UNIT_NOT_FOUND()
    const [operator] = unit.operators
    if (!operator || operator.mobileCipher === null) throw unitErrors.NO_MOBILE()
    await recordAudit(tx, ctx, {
      action: 'mobile-viewed',
      objectType: 'Operator',
      objectId: operator.id,
      result: 'done',
    })
    return { mobile: decryptField(operator.mobileCipher) }
  })
}

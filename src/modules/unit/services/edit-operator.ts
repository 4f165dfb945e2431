import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import { bindPerson } from '@/modules/account/services/bind-person'
import { decryptField, encryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import type { EditOperatorInput, UnitChange } from '../schema'
import { inUnitTransaction } from './in-unit-transaction'
import { assertActive, assertUnchanged, lockSubordinate } from './lock-subordinate'

/**
 * 修改经办人信息: how to reach the operator, and a mistyped name as long as nobody else knows the person by it. The
 * document can't be changed: another document is another person (`changeOperator`).
 *
 * @throws UNIT_NOT_FOUND, DEACTIVATED, CHANGED_MEANWHILE, NO_OPERATOR, NAME_DIFFERS
 */
export async function editOperator(ctx: ServiceContext<OperatorActor>, input: EditOperatorInput): Promise<UnitChange> {
  return inUnitTransaction(ctx, { action: 'operator-edited', unitId: input.unitId }, async (tx) => {
    const unit = await lockSubordinate(tx, ctx.actor, input.unitId)
    assertActive(unit)
    const operator = await tx.operator.findFirst({
      where: { unitId: unit.id, endedAt: null },
      include: { person: { select: { name: true, idType: true, idNumberCipher: true } } },
    })
    if (!operator) throw unitErrors.NO_OPERATOR()
    const mobileBefore = operator.mobileCipher === null ? null : decryptField(operator.mobileCipher)
    const changed = {
      name: operator.person.name !== input.name,
      mobile: input.mobile !== null && input.mobile !== mobileBefore,
      email: operator.email !== input.email,
      post: operator.post !== input.post,
      phone: operator.phone !== input.phone,
    }
    if (!Object.values(changed).includes(true)) return { unitId: unit.id, version: unit.version }
    await assertUnchanged(tx, unit, input)
    if (changed.name) {
      const { idType, idNumberCipher } = operator.person
      const idNumber = decryptField(idNumberCipher)
      await bindPerson(tx, { idType, idNumber, name: input.name }, { operatorId: operator.id })
    }
    await tx.operator.update({
      where: { id: operator.id },
      data: {
        email: input.email,
        post: input.post,
        phone: input.phone,
        ...(changed.mobile && input.mobile !== null && { mobileCipher: encryptField(input.mobile) }),
      },
    })
    const { version } = await tx.unit.update({
      where: { id: unit.id, version: unit.version },
      data: { version: { increment: 1 } },
      select: { version: true },
    })
    await recordAudit(tx, ctx, {
      action: 'operator-edited',
      objectType: 'Unit',
      objectId: unit.id,
      result: 'done',
      // Which fields, never what stood in them: they are a person's.
      details: { operatorId: operator.id, ...changed },
    })
    return { unitId: unit.id, version }
  })
}

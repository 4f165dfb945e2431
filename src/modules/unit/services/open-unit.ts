import type { UnitKind } from '@/generated/prisma/enums'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { OperatorFields } from '../schema'
import { assertCodesFree } from './assert-codes-free'
import { bindOperator } from './bind-operator'

interface NewUnit {
  kind: UnitKind
  name: string
  governmentName: string | null
  uscc: string | null
  orgCode: string | null
  phone: string | null
  operator: OperatorFields
}

/**
 * A unit directly under the actor's, with its one account. The caller holds the actor's unit active (`lockActiveUnit`).
 * @throws CODE_TAKEN, NAME_MISMATCH
 */
export async function openUnit(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { operator, ...unit }: NewUnit,
): Promise<{ unitId: string; version: number; operatorId: string }> {
  const superior = ctx.actor.unit
  await assertCodesFree(tx, ctx.actor, unit, null)
  const { id, version } = await tx.unit.create({
    data: { ...unit, parentId: superior.id, depth: superior.depth + 1, createdAt: ctx.now },
    select: { id: true, version: true },
  })
  const { operatorId } = await bindOperator(tx, id, operator, ctx.now)
  await recordAudit(tx, ctx, {
    action: 'unit-created',
    objectType: 'Unit',
    objectId: id,
    result: 'done',
    details: { operatorId, kind: unit.kind },
  })
  return { unitId: id, version, operatorId }
}

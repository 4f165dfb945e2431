import type { UnitKind } from '@/generated/prisma/enums'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { CodeOverride, OperatorFields } from '../schema'
import { assertCodesFree } from './assert-codes-free'
import { bindOperator } from './bind-operator'
import { giveCodeProof, proveCodes } from './prove-codes'

interface NewUnit {
  kind: UnitKind
  name: string
  governmentName: string | null
  uscc: string | null
  orgCode: string | null
  codeOverride: CodeOverride | null
  phone: string | null
  operator: OperatorFields
}

/**
 * A unit directly under the actor's, with its one account. The caller holds the actor's unit active (`lockActiveUnit`).
 * @throws CODE_TAKEN, CODE_PROOF_MISSING, SUPPORTING_FILE_NOT_FOUND, NAME_MISMATCH
 */
export async function openUnit(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { operator, ...unit }: NewUnit,
): Promise<{ unitId: string; version: number; operatorId: string }> {
  // Not the depth the actor came with: a move that this transaction waited for has changed it.
  const superior = await tx.unit.findUniqueOrThrow({
    where: { id: ctx.actor.unit.id },
    select: { id: true, depth: true },
  })
  const codeOverride = proveCodes(unit, null)
  await assertCodesFree(tx, ctx.actor, unit, null)
  const { id, version } = await tx.unit.create({
    data: { ...unit, codeOverride, parentId: superior.id, depth: superior.depth + 1, createdAt: ctx.now },
    select: { id: true, version: true },
  })
  if (codeOverride !== null) await giveCodeProof(tx, ctx.actor.personId, id, unit.codeOverride)
  const { operatorId } = await bindOperator(tx, id, operator, ctx.now)
  await recordAudit(tx, ctx, {
    action: 'unit-created',
    objectType: 'Unit',
    objectId: id,
    result: 'done',
    details: { operatorId, kind: unit.kind, ...(codeOverride !== null && { codeOverride: true }) },
  })
  return { unitId: id, version, operatorId }
}

import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import { assertStillActs } from '@/modules/account/services/assert-still-acts'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import { lastChangeOf } from '../queries/list-history'
import { loadUsage } from '../queries/load-usage'
import { unitPath } from '../queries/unit-path'
import type { MoveUnitInput } from '../province-schema'
import { reasonsAgainstMove } from '../rules/reasons-against-move'
import type { UnitChange } from '../schema'
import { assertNobodyTwice } from './assert-nobody-twice'
import { inUnitTransaction } from './in-unit-transaction'

/**
 * 调整隶属关系: provincial HR puts a unit, with everything below it, under another superior (workflow §2). Accounts,
 * histories and applicants' accounts stay; the depth of the whole branch follows. Repeating it changes nothing.
 * @throws UNIT_NOT_IN_TREE, CHANGED_MEANWHILE, NOT_MOVED with every reason and the names; OPERATOR_TWICE
 */
export async function moveUnit(ctx: ServiceContext<OperatorActor>, input: MoveUnitInput): Promise<UnitChange> {
  return inUnitTransaction(ctx, { action: 'unit-moved', unitId: input.unitId }, async (tx) => {
    // One move at a time: of two that would put each unit under the other, the second sees the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('unit-tree'))`
    const belowIds = await lockBranch(tx, input.unitId)
    await assertStillActs(tx, ctx.actor)
    const unit = await tx.unit.findFirst({ where: { id: input.unitId, depth: { gt: 0 } }, include: { parent: true } })
    // 注销 of the new superior waits, and finds a subordinate.
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ${input.superiorId}::uuid FOR SHARE`
    const superior = await tx.unit.findUnique({ where: { id: input.superiorId } })
    if (!unit || !superior) throw unitErrors.UNIT_NOT_IN_TREE()
    if (unit.version !== input.version) {
      if (unit.parentId === superior.id) return { unitId: unit.id, version: unit.version }
      throw unitErrors.CHANGED_MEANWHILE(await lastChangeOf(tx, unit.id))
    }
    const { applications } = await loadUsage(tx, unit.id)
    const reasons = reasonsAgainstMove({ unit, superior, belowIds, applications })
    if (reasons.length > 0) throw unitErrors.NOT_MOVED({ name: unit.name, reasons })
    const { version } = await tx.unit.update({
      where: { id: unit.id, version: unit.version },
      data: { parentId: superior.id, version: { increment: 1 } },
      select: { version: true },
    })
    const deeper = superior.depth + 1 - unit.depth
    await tx.unit.updateMany({ where: { id: { in: belowIds } }, data: { depth: { increment: deeper } } })
    const formerly = unit.parentId === null ? [] : (await unitPath(tx, unit.parentId)).map(({ id }) => id)
    const above = (await unitPath(tx, superior.id)).map(({ id }) => id).filter((id) => !formerly.includes(id))
    await assertNobodyTwice(tx, belowIds, above, input.conflictKnown)
    await recordAudit(tx, ctx, {
      action: 'unit-moved',
      objectType: 'Unit',
      objectId: unit.id,
      result: 'done',
      details: { parentBefore: unit.parent?.name ?? null, parentAfter: superior.name, units: belowIds.length },
    })
    return { unitId: unit.id, version }
  })
}

/**
 * Locks a unit and every unit below it against whatever would refer to one of them: a unit opened below, an application
 * begun. What came below it before the lock is locked in the next round.
 * @returns their ids
 */
async function lockBranch(tx: Transaction, unitId: string): Promise<string[]> {
  let locked: string[] = []
  for (;;) {
    const branch = await tx.$queryRaw<{ id: string }[]>`
      WITH RECURSIVE below AS (
        SELECT "id" FROM "Unit" WHERE "id" = ${unitId}::uuid
        UNION ALL
        SELECT u."id" FROM "Unit" u JOIN below ON u."parentId" = below."id")
      SELECT "id"::text FROM below ORDER BY "id"`
    if (branch.length === locked.length) return locked
    locked = branch.map(({ id }) => id)
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ANY(${locked}::uuid[]) ORDER BY "id" FOR UPDATE`
  }
}

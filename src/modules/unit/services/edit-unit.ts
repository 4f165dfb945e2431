import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import type { EditUnitInput, UnitChange } from '../schema'
import { assertCodesFree } from './assert-codes-free'
import { inUnitTransaction } from './in-unit-transaction'
import { assertActive, assertUnchanged, lockSubordinate, type LockedUnit } from './lock-subordinate'

/**
 * Name, codes and telephone of a unit directly below (workflow §2). Snapshots keep the old name; lists of what is not
 * final show the new one. Saving what stands already changes nothing.
 *
 * @throws UNIT_NOT_FOUND, DEACTIVATED, CHANGED_MEANWHILE, GOVERNMENT_NAME_MISSING, CODE_TAKEN
 */
export async function editUnit(ctx: ServiceContext<OperatorActor>, input: EditUnitInput): Promise<UnitChange> {
  return inUnitTransaction(ctx, { action: 'unit-edited', unitId: input.unitId }, async (tx) => {
    const unit = await lockSubordinate(tx, ctx.actor, input.unitId)
    assertActive(unit)
    const governmentName = unit.kind === 'PREFECTURE' ? (input.governmentName ?? null) : null
    if (unit.kind === 'PREFECTURE' && governmentName === null) throw unitErrors.GOVERNMENT_NAME_MISSING()
    const { name, uscc, orgCode, phone } = input
    const wanted = { name, governmentName, uscc, orgCode, phone }
    const changed = changedFields(unit, wanted)
    if (changed.length === 0) return { unitId: unit.id, version: unit.version }
    await assertUnchanged(tx, unit, input)
    await assertCodesFree(tx, ctx.actor, wanted, unit.id)
    const { version } = await tx.unit.update({
      where: { id: unit.id, version: unit.version },
      data: { ...wanted, version: { increment: 1 } },
      select: { version: true },
    })
    if (unit.name !== name) await renameInLists(tx, unit.id, name)
    await recordAudit(tx, ctx, {
      // Of the telephone only that it changed: small units give somebody's mobile.
      action: 'unit-edited',
      objectType: 'Unit',
      objectId: unit.id,
      result: 'done',
      details: Object.fromEntries(
        changed.flatMap((field): [string, string | boolean | null][] =>
          field === 'phone'
            ? [[field, true]]
            : [
                [`${field}Before`, unit[field]],
                [`${field}After`, wanted[field]],
              ],
        ),
      ),
    })
    return { unitId: unit.id, version }
  })
}

const editable = ['name', 'governmentName', 'uscc', 'orgCode', 'phone'] as const
type Editable = (typeof editable)[number]

function changedFields(unit: LockedUnit, wanted: Pick<LockedUnit, Editable>): Editable[] {
  return editable.filter((field) => unit[field] !== wanted[field])
}

/**
 * Steps carry the owner's name for their lists. Written from here, before the modules they belong to, because name and
 * lists must change in one transaction. First the applications, in the order every transition takes them, then steps.
 */
async function renameInLists(tx: Transaction, unitId: string, name: string): Promise<void> {
  const live = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Application" WHERE "owningUnitId" = ${unitId}::uuid
      AND "state" NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED')
    ORDER BY "id" FOR UPDATE`
  // A statement of its own: steps that a submit made while the first one waited for it are seen only by the next.
  await tx.applicationStep.updateMany({
    where: { applicationId: { in: live.map(({ id }) => id) } },
    data: { owningUnitName: name },
  })
}

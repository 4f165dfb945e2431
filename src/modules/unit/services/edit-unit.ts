import type { AuditDetails } from '@/modules/audit/rules/audit-details'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import { pendingCorrection } from '../queries/name-corrections'
import type { EditUnitInput, UnitChange } from '../schema'
import { assertCodesFree } from './assert-codes-free'
import { closeNameCorrection } from './close-name-correction'
import { inUnitTransaction } from './in-unit-transaction'
import { assertActive, assertUnchanged, lockSubordinate, type LockedUnit } from './lock-subordinate'
import { giveCodeProof, proveCodes } from './prove-codes'
import { renameInLists } from './rename-in-lists'

/**
 * Name, codes and telephone of a unit directly below (workflow §2). Snapshots keep the old name; lists of what is not
 * final show the new one, and the unit is asked again whether it equals its seal. A request for another name is answered
 * by it. Saving what stands already changes nothing.
 *
 * @throws UNIT_NOT_FOUND, DEACTIVATED, CHANGED_MEANWHILE, GOVERNMENT_NAME_MISSING, CODE_TAKEN, CODE_PROOF_MISSING,
 *   SUPPORTING_FILE_NOT_FOUND
 */
export async function editUnit(ctx: ServiceContext<OperatorActor>, input: EditUnitInput): Promise<UnitChange> {
  return inUnitTransaction(ctx, { action: 'unit-edited', unitId: input.unitId }, async (tx) => {
    const unit = await lockSubordinate(tx, ctx.actor, input.unitId)
    assertActive(unit)
    const governmentName = unit.kind === 'PREFECTURE' ? (input.governmentName ?? null) : null
    if (unit.kind === 'PREFECTURE' && governmentName === null) throw unitErrors.GOVERNMENT_NAME_MISSING()
    const { name, uscc, orgCode, phone } = input
    const codeOverride = proveCodes(input, unit)
    const wanted = { name, governmentName, uscc, orgCode, codeOverride, phone }
    const changed = changedFields(unit, wanted)
    const isProofNew = codeOverride !== null && (await isNewProof(tx, unit, input))
    if (changed.length === 0 && !isProofNew) return { unitId: unit.id, version: unit.version }
    await assertUnchanged(tx, unit, input)
    await assertCodesFree(tx, ctx.actor, wanted, unit.id)
    const isRenamed = changed.includes('name') || changed.includes('governmentName')
    const { version } = await tx.unit.update({
      where: { id: unit.id, version: unit.version },
      data: { ...wanted, version: { increment: 1 }, ...(isRenamed && { nameConfirmedAt: null }) },
      select: { version: true },
    })
    if (isProofNew) await giveCodeProof(tx, ctx.actor.personId, unit.id, input.codeOverride)
    if (changed.includes('name')) await renameInLists(tx, unit.id, name)
    await recordAudit(tx, ctx, {
      // Of the telephone only that it changed: small units give somebody's mobile. Of the reason too: it is free text.
      action: 'unit-edited',
      objectType: 'Unit',
      objectId: unit.id,
      result: 'done',
      details: {
        ...changed.reduce<AuditDetails>((all, field) => ({ ...all, ...detailsOf(field, unit, wanted) }), {}),
        ...(isProofNew && { codeOverride: true }),
      },
    })
    if (isRenamed) await answerRequest(tx, ctx, unit.id, wanted)
    return { unitId: unit.id, version }
  })
}

const editable = ['name', 'governmentName', 'uscc', 'orgCode', 'codeOverride', 'phone'] as const
type Editable = (typeof editable)[number]
type Wanted = Pick<LockedUnit, Editable>

function changedFields(unit: LockedUnit, wanted: Wanted): Editable[] {
  return editable.filter((field) => unit[field] !== wanted[field])
}

function detailsOf(field: Editable, unit: LockedUnit, wanted: Wanted): AuditDetails {
  switch (field) {
    case 'name':
      return { nameBefore: unit.name, nameAfter: wanted.name }
    case 'governmentName':
      return { governmentNameBefore: unit.governmentName, governmentNameAfter: wanted.governmentName }
    case 'uscc':
      return { usccBefore: unit.uscc, usccAfter: wanted.uscc }
    case 'orgCode':
      return { orgCodeBefore: unit.orgCode, orgCodeAfter: wanted.orgCode }
    case 'codeOverride':
      return { codeOverride: wanted.codeOverride !== null }
    case 'phone':
      return { phone: true }
  }
}

async function isNewProof(tx: Transaction, unit: LockedUnit, { codeOverride }: EditUnitInput): Promise<boolean> {
  const id = codeOverride?.fileId
  return id ? (await tx.supportingFile.count({ where: { id, unitId: unit.id } })) === 0 : false
}

/** The name that was asked for: granted, and confirmed with it. Another one: the unit reads which. */
async function answerRequest(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  unitId: string,
  { name, governmentName }: Wanted,
): Promise<void> {
  const pending = await pendingCorrection(tx, unitId)
  if (!pending) return
  const isGranted = pending.requestedName === name && pending.requestedGovernmentName === governmentName
  const closing = { correctionId: pending.id, unitId }
  if (!isGranted) {
    const reason = `上级单位已直接改为“${name}”`
    await closeNameCorrection(tx, ctx, { ...closing, state: 'DECLINED', reason })
    return
  }
  await closeNameCorrection(tx, ctx, { ...closing, state: 'ACCEPTED', reason: null })
  await tx.unit.update({ where: { id: unitId }, data: { nameConfirmedAt: ctx.now }, select: { id: true } })
}

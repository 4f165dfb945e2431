import type { UnitKind } from '@/generated/prisma/enums'
import type { Transaction } from '@/server/db'
import { registrationErrors } from '../errors'
import { areCodesTaken } from '../queries/codes-taken'
import { openStates } from '../rules/registration-state'
import type { RegistrationTarget } from '../schema'

export interface TargetColumns {
  unitId: string | null
  unitKind: UnitKind
  unitName: string
  governmentName: string | null
  uscc: string | null
  orgCode: string | null
}

/**
 * The unit that a registration is for, as its columns say it. A listed one must be a first-level unit that is active; a
 * new one may not have the code of an active unit. Nobody else's registration for it may be under way.
 * @param registrationId the registration itself; null before it is there
 * @throws UNIT_NOT_ELIGIBLE, CODE_TAKEN, ALREADY_OPEN
 */
export async function resolveTarget(
  tx: Transaction,
  target: RegistrationTarget,
  registrationId: string | null,
): Promise<TargetColumns> {
  const columns = target.is === 'LISTED' ? await listedUnit(tx, target.unitId) : newUnit(target)
  await assertEligible(tx, columns, registrationId)
  return columns
}

/** Of the target's columns those that its own form says. */
export function columnsAsTyped(target: RegistrationTarget): Partial<TargetColumns> {
  return target.is === 'LISTED' ? { unitId: target.unitId } : newUnit(target)
}

/** The same for what was saved before: units and codes may have changed since. */
export async function assertEligible(
  tx: Transaction,
  { unitId, uscc, orgCode }: Pick<TargetColumns, 'unitId' | 'uscc' | 'orgCode'>,
  registrationId: string | null,
): Promise<void> {
  if (unitId !== null) await listedUnit(tx, unitId)
  else if (await areCodesTaken(tx, { uscc, orgCode })) throw registrationErrors.CODE_TAKEN()
  const other = await tx.registration.findFirst({
    where: {
      state: { in: [...openStates] },
      ...(unitId === null ? { unitId: null, uscc } : { unitId }),
      ...(registrationId !== null && { id: { not: registrationId } }),
    },
    select: { number: true, unitName: true },
  })
  if (other) throw registrationErrors.ALREADY_OPEN(other)
}

async function listedUnit(tx: Transaction, unitId: string): Promise<TargetColumns> {
  const unit = await tx.unit.findFirst({
    where: { id: unitId, depth: 1, deactivatedAt: null },
    select: { id: true, kind: true, name: true, governmentName: true, uscc: true, orgCode: true },
  })
  if (!unit) throw registrationErrors.UNIT_NOT_ELIGIBLE()
  const { id, kind, name, ...rest } = unit
  return { unitId: id, unitKind: kind, unitName: name, ...rest }
}

function newUnit({ kind, name, governmentName, uscc, orgCode }: RegistrationTarget & { is: 'NEW' }): TargetColumns {
  return {
    unitId: null,
    unitKind: kind,
    unitName: name,
    governmentName: kind === 'PREFECTURE' ? governmentName : null,
    uscc,
    orgCode,
  }
}

import { Prisma } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import { assertStillActs } from '@/modules/account/services/assert-still-acts'
import type { Transaction } from '@/server/db'
import { unitErrors } from '../errors'
import { lastChangeOf } from '../queries/list-history'
import type { UnitSeen } from '../schema'

export interface LockedUnit {
  id: string
  kind: string
  name: string
  governmentName: string | null
  uscc: string | null
  orgCode: string | null
  codeOverride: string | null
  phone: string | null
  nameConfirmedAt: Date | null
  version: number
  deactivatedAt: Date | null
}

export const lockedColumns = Prisma.sql`"id"::text, "kind"::text, "name", "governmentName", "uscc", "orgCode",
  "codeOverride", "phone", "nameConfirmedAt", "version", "deactivatedAt"`

/**
 * Locks a unit directly below the actor's, so that changes of one unit come one after the other.
 * @param strength `endings` also keeps away whatever would refer to the unit (an applicant's account, a subordinate)
 * @throws NOT_LOGGED_IN when the actor's account ended while he waited; UNIT_NOT_FOUND for every unit that is not directly below, as for one that is not there
 */
export async function lockSubordinate(
  tx: Transaction,
  actor: OperatorActor,
  unitId: string,
  strength: 'changes' | 'endings' = 'changes',
): Promise<LockedUnit> {
  const lock = strength === 'endings' ? Prisma.sql`FOR UPDATE` : Prisma.sql`FOR NO KEY UPDATE`
  const [unit] = await tx.$queryRaw<LockedUnit[]>`
    SELECT ${lockedColumns} FROM "Unit"
    WHERE "id" = ${unitId}::uuid AND "parentId" = ${actor.unit.id}::uuid ${lock}`
  await assertStillActs(tx, actor)
  if (unit === undefined) throw unitErrors.UNIT_NOT_FOUND()
  return unit
}

/** @throws DEACTIVATED */
export function assertActive(unit: LockedUnit): void {
  if (unit.deactivatedAt !== null) throw unitErrors.DEACTIVATED({ name: unit.name })
}

/** @throws CHANGED_MEANWHILE, saying who was faster and when */
export async function assertUnchanged(tx: Transaction, unit: LockedUnit, seen: UnitSeen): Promise<void> {
  if (unit.version === seen.version) return
  throw unitErrors.CHANGED_MEANWHILE(await lastChangeOf(tx, unit.id))
}

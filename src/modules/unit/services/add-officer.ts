import type { AdministratorActor } from '@/modules/account/actor'
import { isSameName } from '@/modules/account/rules/same-name'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { Transaction } from '@/server/db'
import { lookupHash } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { unitErrors } from '../errors'
import type { AddOfficerInput } from '../officer-schema'
import { assertNoConflict } from './assert-no-conflict'
import { bindOperator } from './bind-operator'
import { inUnitTransaction } from './in-unit-transaction'
import { lockRoot } from './lock-root'

/**
 * Opens an account for one more person of provincial HR (the only unit with several), in one role. It opens nothing
 * until a 安全管理员 grants it; the first 安全管理员 is there at once, since nobody could grant him his. Asking again
 * for the same person and role, as a second click does, changes nothing.
 * @returns the account, whether it was there already, and whether it waits for its role
 * @throws NO_PERMISSION, NOT_LOGGED_IN, NAME_MISMATCH, OTHER_ROLE: one person has one role; OPERATOR_CONFLICT when who
 *   is to review acts for a unit
 */
export async function addOfficer(
  ctx: ServiceContext<AdministratorActor>,
  input: AddOfficerInput,
): Promise<{ operatorId: string; wasThere: boolean; mustBeGranted: boolean }> {
  return inUnitTransaction(ctx, { action: 'officer-added', unitId: ctx.actor.unit.id }, async (tx) => {
    const unitId = await lockRoot(tx, ctx.actor, 'SYSTEM_ADMIN')
    const { idType, idNumber } = input.operator
    const present = await tx.operator.findFirst({
      where: { unitId, endedAt: null, person: { idType, idNumberHash: lookupHash(idType, idNumber) } },
      select: { id: true, officerRole: true, grantedAt: true, person: { select: { name: true } } },
    })
    if (present && !isSameName(present.person.name, input.operator.name)) throw unitErrors.NAME_MISMATCH()
    if (present && present.officerRole !== input.role) throw unitErrors.OTHER_ROLE(present.officerRole ?? 'REVIEWER')
    if (present) return { operatorId: present.id, wasThere: true, mustBeGranted: present.grantedAt === null }
    // Provincial HR is on every path; of its officers only those who review decide a step.
    if (input.role === 'REVIEWER') await assertNoConflict(tx, input.operator, { unitId }, input.conflictKnown)
    const isFirst = input.role === 'SECURITY_ADMIN' && !(await hasSecurityAdmin(tx, unitId))
    const { operatorId } = await bindOperator(tx, unitId, input.operator, ctx.now, {
      officerRole: input.role,
      ...(isFirst && { grantedAt: ctx.now }),
    })
    await tx.unit.update({ where: { id: unitId }, data: { version: { increment: 1 } }, select: { id: true } })
    await recordAudit(tx, ctx, {
      action: 'officer-added',
      objectType: 'Unit',
      objectId: unitId,
      result: 'done',
      details: { operatorId, role: input.role, isGranted: isFirst },
    })
    return { operatorId, wasThere: false, mustBeGranted: !isFirst }
  })
}

async function hasSecurityAdmin(tx: Transaction, unitId: string): Promise<boolean> {
  const where = { unitId, endedAt: null, officerRole: 'SECURITY_ADMIN' as const, grantedAt: { not: null } }
  return (await tx.operator.count({ where })) > 0
}

import type { Registration } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import type { unitErrors } from '@/modules/unit/errors'
import type { OperatorFields } from '@/modules/unit/schema'
import { lastChangeOf } from '@/modules/unit/queries/list-history'
import { assertNoConflict } from '@/modules/unit/services/assert-no-conflict'
import { assertActive, lockSubordinate } from '@/modules/unit/services/lock-subordinate'
import { openUnit } from '@/modules/unit/services/open-unit'
import { replaceOperator } from '@/modules/unit/services/replace-operator'
import { DomainError } from '@/lib/domain-error'
import type { Transaction } from '@/server/db'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { registrationErrors } from '../errors'
import type { ApproveRegistrationInput } from '../schema'
import { decideRegistration } from './decide-registration'

/**
 * 通过: from now on the operator logs in by scan. A new unit is opened; a listed one gets its first operator, or another
 * one (经办人变更): the former one's sessions end at once, the unit's history keeps both (workflow §3.3). Who is replaced
 * is whom the page showed, also where the unit's account passed on without the registration.
 *
 * @throws REGISTRATION_NOT_FOUND, DECIDED_MEANWHILE, OPERATOR_CHANGED_MEANWHILE, NOT_NOW, PERSON_NAME_DIFFERS,
 *   SAME_OPERATOR; UNIT_NOT_FOUND, DEACTIVATED, CODE_TAKEN, OPERATOR_CONFLICT
 */
export async function approveRegistration(
  ctx: ServiceContext<OperatorActor>,
  { presentOperatorId, conflictKnown, ...seen }: ApproveRegistrationInput,
): Promise<{ version: number }> {
  const decision = { action: 'approve', what: '通过', audited: 'registration-approved', reason: null } as const
  return decideRegistration(ctx, seen, decision, async (tx, registration) => {
    const { unitId } = registration
    try {
      if (unitId === null) {
        const place = { superiorId: ctx.actor.unit.id }
        await assertNoConflict(tx, operatorOf(registration), place, conflictKnown)
        return await openNewUnit(tx, ctx, registration)
      }
      const { unit, currentId } = await lockListedUnit(tx, ctx, registration, unitId, presentOperatorId)
      await assertNoConflict(tx, operatorOf(registration), { unitId }, conflictKnown)
      const { operatorId } = await replaceOperator(tx, ctx, unit, currentId, operatorOf(registration))
      return { unitId, operatorId }
    } catch (error) {
      throw error instanceof DomainError && error.code === nameDiffers
        ? registrationErrors.PERSON_NAME_DIFFERS()
        : error
    }
  })
}

const nameDiffers: keyof typeof unitErrors = 'NAME_MISMATCH'

async function openNewUnit(tx: Transaction, ctx: ServiceContext<OperatorActor>, registration: Registration) {
  const { unitKind, unitName, governmentName, uscc, orgCode, phone } = registration
  const unit = { kind: unitKind, name: unitName, governmentName, uscc, orgCode, codeOverride: null, phone }
  const { unitId, operatorId } = await openUnit(tx, ctx, { ...unit, operator: operatorOf(registration) })
  return { unitId, operatorId }
}

/** The unit with the operator whom the page showed: somebody else's account may have passed on meanwhile. */
async function lockListedUnit(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { idType, idNumberHash }: Registration,
  unitId: string,
  presentOperatorId: string | null,
) {
  const unit = await lockSubordinate(tx, ctx.actor, unitId)
  assertActive(unit)
  const current = await tx.operator.findFirst({
    where: { unitId, endedAt: null },
    select: { id: true, person: { select: { idType: true, idNumberHash: true } } },
  })
  const currentId = current?.id ?? null
  if (currentId !== presentOperatorId) {
    throw registrationErrors.OPERATOR_CHANGED_MEANWHILE(await lastChangeOf(tx, unitId))
  }
  if (current?.person.idType === idType && current.person.idNumberHash === idNumberHash) {
    throw registrationErrors.SAME_OPERATOR()
  }
  return { unit, currentId }
}

function operatorOf(registration: Registration): OperatorFields {
  const { personName, idType, idNumberCipher, mobileCipher, email, post, phone } = registration
  return {
    name: personName,
    idType,
    idNumber: decryptField(idNumberCipher),
    mobile: decryptField(mobileCipher),
    email,
    post,
    phone,
  }
}

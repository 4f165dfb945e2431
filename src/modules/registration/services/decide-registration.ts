import type { Registration } from '@/generated/prisma/client'
import type { AuditAction } from '@/modules/audit/rules/audit-words'
import { recordAudit } from '@/modules/audit/services/record-audit'
import type { OperatorActor } from '@/modules/account/actor'
import { lockActiveUnit } from '@/modules/unit/services/lock-active-unit'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { registrationErrors } from '../errors'
import { lastEventOf } from '../queries/registration-history'
import type { RegistrationAction } from '../rules/registration-state'
import { inRegistrationTransaction } from './in-registration-transaction'
import { assertPossible, lockRegistration } from './lock-registration'
import { recordRegistrationEvent } from './record-registration-event'

interface Decision {
  action: Extract<RegistrationAction, 'approve' | 'return' | 'reject'>
  /** In the user's words: “通过”. */
  what: string
  /** In the audit log. */
  audited: AuditAction
  reason: string | null
}

/**
 * What every decision of provincial HR has in common: nothing is decided but what was seen, and the next one learns who
 * was faster. Decided twice by the same officer in the same way, it is decided once.
 *
 * @param seen the registration as it was on the page
 * @param carryOut what the decision opens; its columns go into the registration
 * @throws REGISTRATION_NOT_FOUND, also for what was never sent; DECIDED_MEANWHILE, NOT_NOW; what `carryOut` throws
 */
export async function decideRegistration(
  ctx: ServiceContext<OperatorActor>,
  seen: { registrationId: string; version: number },
  { action, what, audited, reason }: Decision,
  carryOut: (tx: Transaction, registration: Registration) => Promise<{ unitId?: string; operatorId?: string }>,
): Promise<{ version: number }> {
  const { registrationId, version } = seen
  return inRegistrationTransaction(ctx, { action: audited, registrationId }, async (tx) => {
    const registration = await lockRegistration(tx, registrationId)
    if (registration.state === 'DRAFT') throw registrationErrors.REGISTRATION_NOT_FOUND()
    const isSameClick =
      registration.version === version + 1 &&
      registration.decidedByPersonId === ctx.actor.personId &&
      registration.reason === reason &&
      registration.state === decidedStates[action]
    if (isSameClick) return { version: registration.version }
    if (registration.version !== version) {
      throw registrationErrors.DECIDED_MEANWHILE(await lastEventOf(tx, registrationId))
    }
    const state = assertPossible(registration, action, what)
    await lockActiveUnit(tx, ctx.actor)
    const opened = await carryOut(tx, registration)
    const decided = await tx.registration.update({
      where: { id: registrationId, version },
      data: {
        ...opened,
        state,
        reason,
        decidedAt: ctx.now,
        decidedByPersonId: ctx.actor.personId,
        version: { increment: 1 },
      },
      select: { version: true },
    })
    await recordRegistrationEvent(tx, ctx, { registrationId, toState: state, reason })
    await recordAudit(tx, ctx, {
      action: audited,
      objectType: 'Registration',
      objectId: registrationId,
      result: 'done',
      details: { unitId: opened.unitId ?? registration.unitId, ...opened },
    })
    return decided
  })
}

const decidedStates = { approve: 'APPROVED', return: 'RETURNED', reject: 'REJECTED' } as const

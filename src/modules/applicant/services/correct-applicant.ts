import type { OperatorActor } from '@/modules/account/actor'
import { bindPerson } from '@/modules/account/services/bind-person'
import { endSessions } from '@/modules/account/services/end-sessions'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { encryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import type { CorrectApplicantInput } from '../schema'
import { assertUnbound } from './assert-unbound'
import { lockAccount } from './lock-account'

/**
 * 更正 of name, ID number or mobile, until the first submission. Another ID number is another person: he must be as free
 * as for a new account, and whoever is logged in with the old number is logged out. Draft and password stay.
 *
 * @throws NOT_FOUND; BARRED after the first submission; NAME_DIFFERS; NOT_AGAIN, ALREADY_OURS, BOUND_ELSEWHERE
 */
export async function correctApplicant(
  ctx: ServiceContext<OperatorActor>,
  { applicantId, name, document, mobile }: CorrectApplicantInput,
): Promise<{ name: string }> {
  const target = { objectType: 'Applicant' as const, objectId: applicantId }
  return auditRefusal(ctx, { action: 'applicant-corrected', ...target }, () =>
    ctx.db.$transaction(async (tx) => {
      const account = await lockAccount(tx, ctx.actor, applicantId, 'correct')
      const { batchId } = account
      const person = await bindPerson(
        tx,
        { idType: account.idType, idNumber: account.idNumber, ...document, name: name ?? account.name },
        { applicantId },
        async (personId) => {
          if (personId !== account.personId) await assertUnbound(tx, { batchId, personId, unitId: ctx.actor.unit.id })
        },
      )
      const isOtherPerson = person.id !== account.personId
      await tx.applicant.update({
        where: { id: applicantId },
        data: { personId: person.id, ...(mobile !== undefined && { mobileCipher: encryptField(mobile) }) },
        select: { id: true },
      })
      if (isOtherPerson) await endSessions({ ...ctx, db: tx }, { applicantId }, 'ACCOUNT_CORRECTED')
      await recordAudit(tx, ctx, {
        action: 'applicant-corrected',
        ...target,
        result: 'done',
        details: { name: person.name !== account.name, document: isOtherPerson, mobile: mobile !== undefined },
      })
      return { name: person.name }
    }),
  )
}

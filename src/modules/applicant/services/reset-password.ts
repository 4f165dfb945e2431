import type { OperatorActor } from '@/modules/account/actor'
import { maskIdNumber } from '@/modules/account/rules/mask'
import { endSessions } from '@/modules/account/services/end-sessions'
import { unlockAccount } from '@/modules/account/services/unlock-account'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { createInitialPassword } from '@/server/initial-password'
import { hashInitialPassword, isInitialPasswordHash } from '@/server/password'
import type { ServiceContext } from '@/server/service-context'
import type { HandedOutPassword } from '../schema'
import { lockAccount } from './lock-account'

/**
 * 重置密码: a new initial password, told this once; the old one is void, sessions end at once, and the next login asks
 * for a password of his own.
 *
 * @throws NOT_FOUND; BARRED when the account is removed or the batch archived
 */
export async function resetPassword(
  ctx: ServiceContext<OperatorActor>,
  { applicantId }: { applicantId: string },
): Promise<HandedOutPassword> {
  const initialPassword = createInitialPassword()
  const target = { objectType: 'Applicant' as const, objectId: applicantId }
  const { personId, ...handedOut } = await auditRefusal(ctx, { action: 'password-reset', ...target }, () =>
    ctx.db.$transaction(async (tx) => {
      const account = await lockAccount(tx, ctx.actor, applicantId, 'resetPassword')
      const { passwordHash, formerPasswords } = account
      await tx.applicant.update({
        where: { id: applicantId },
        data: {
          passwordHash: hashInitialPassword(initialPassword),
          mustChangePassword: true,
          // What he had chosen himself he may not choose again.
          ...(!isInitialPasswordHash(passwordHash) && { formerPasswords: [passwordHash, ...formerPasswords] }),
        },
        select: { id: true },
      })
      await endSessions({ ...ctx, db: tx }, { applicantId }, 'PASSWORD_RESET')
      await recordAudit(tx, ctx, { action: 'password-reset', ...target, result: 'done' })
      return {
        applicantId,
        personId: account.personId,
        name: account.name,
        idNumberMasked: maskIdNumber(account.idNumber),
        initialPassword,
        isSelf: account.personId === ctx.actor.personId,
      }
    }),
  )
  // Who has tried in vain until he was locked out came for a new password: he need not wait as well.
  await unlockAccount(ctx, personId)
  return handedOut
}

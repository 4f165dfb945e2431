import type { OperatorActor } from '@/modules/account/actor'
import { endSessions } from '@/modules/account/services/end-sessions'
import type { Transaction } from '@/server/db'
import { createInitialPassword } from '@/server/initial-password'
import { hashInitialPassword, isInitialPasswordHash } from '@/server/password'
import type { ServiceContext } from '@/server/service-context'

/**
 * For an account that goes to another unit: a password that the former one handed out opens nothing any more, nor do
 * the logins that it opened. The new unit hands out another. One that he chose himself stays, and so does a login by
 * scan, which the former unit could not make.
 * @param account locked
 */
export async function voidInitialPassword(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { applicantId, passwordHash }: { applicantId: string; passwordHash: string },
): Promise<void> {
  if (!isInitialPasswordHash(passwordHash)) return
  await tx.applicant.update({
    where: { id: applicantId },
    // Nobody learns it.
    data: { passwordHash: hashInitialPassword(createInitialPassword()), mustChangePassword: true },
    select: { id: true },
  })
  await endSessions({ ...ctx, db: tx }, { applicantId, byScan: false }, 'EMPLOYER_CHANGED')
}

import type { RegistrationState } from '@/generated/prisma/enums'
import type { Transaction } from '@/server/db'

/** One line of a registration's history, append-only. Without `actor` the registrant did it, who has no account. */
export async function recordRegistrationEvent(
  tx: Transaction,
  { now, actor }: { now: Date; actor?: { personId: string } },
  {
    registrationId,
    toState,
    reason = null,
  }: {
    registrationId: string
    toState: RegistrationState
    reason?: string | null
  },
): Promise<void> {
  await tx.registrationEvent.create({
    data: { registrationId, toState, reason, actorPersonId: actor?.personId ?? null, at: now },
  })
}

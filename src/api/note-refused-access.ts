import { recordAudit } from '@/modules/audit/services/record-audit'
import { DomainError } from '@/lib/domain-error'
import { describeFault } from '@/server/describe-fault'
import { log } from '@/server/log'
import { countOneMore, type RateLimit } from '@/server/rate-limit'
import type { ApiContext } from './context'

/** Refusals of access: not his, or not there for him. What a session lacks (a second factor, a consent) is none. */
const codes: ReadonlySet<string> = new Set([
  'NO_PERMISSION',
  'NOT_ACTING_FOR_UNIT',
  'NOT_YOUR_ACCOUNT',
  'PART_NOT_ALLOWED',
  'REGISTRATION_NOT_OPENED',
])

const perHour: RateLimit = { name: 'refused-access', uses: 1_000_000_000, windowMinutes: 60 }

/**
 * Counts a refused access, of all nodes together, and writes the first, the tenth, the hundredth … of one session, kind
 * and hour into the audit log with their number: who tries a thousand ids is seen at once, and does not fill the log.
 * Whoever has no session is counted by the registration that he has opened, or by his address.
 *
 * @param place the procedure or route; never what was asked for, which may be anything
 */
export async function noteRefusedAccess(context: ApiContext, error: unknown, place: string): Promise<void> {
  if (!(error instanceof DomainError) || !(codes.has(error.code) || error.refusal.kind === 'notFound')) return
  try {
    const { db, address } = context.public
    const who = context.sessionToken ?? context.registrationId() ?? address ?? 'unknown'
    const refusals = await countOneMore(db, perHour, `${error.code}:${who}`)
    if (!isPowerOfTen(refusals)) return
    const session = await context.session()
    const actor = session === null ? {} : { actor: session.acting ?? session.actor }
    await recordAudit(
      db,
      { ...context.public, ...actor },
      { action: 'access-refused', result: 'refused', reason: error.code, details: { place, refusals } },
    )
  } catch (fault) {
    // The refusal itself is told all the same.
    log().error({ ...describeFault(fault), requestId: context.public.requestId }, 'a refused access was not recorded')
  }
}

function isPowerOfTen(count: number): boolean {
  return /^10*$/.test(String(count))
}

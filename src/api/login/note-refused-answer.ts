import type { LoginFailure } from '@/modules/account/login'
import { isPlatformFailure } from '@/modules/account/login-failures'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { describeFault } from '@/server/describe-fault'
import { log } from '@/server/log'
import type { PublicContext } from '../context'

/**
 * An answer of the platform that was not taken (failed, forged, used before) is in the audit log under the number of its
 * request, which the login page shows, so that the user can tell it to the support. What became of an account is
 * recorded where it was looked for.
 */
export async function noteRefusedAnswer(
  context: PublicContext,
  failure: LoginFailure,
): Promise<{ reference?: string }> {
  if (!isPlatformFailure(failure)) return {}
  try {
    await recordAudit(context.db, context, { action: 'platform-answer-refused', result: 'refused', reason: failure })
  } catch (error) {
    log().error({ ...describeFault(error), requestId: context.requestId }, 'a refused answer was not recorded')
  }
  return { reference: context.requestId }
}

import type { LoginFailure } from '@/modules/account/login'

/** What the user is told when the round trip to the platform failed, by what next-auth reports of it. */
export function platformFailure(reported: string, error: unknown): LoginFailure {
  const { code = '', message = '' } = readError(error)
  if (/outgoing request timed out/i.test(message)) return 'PLATFORM_SLOW'
  if (unreachableCodes.has(code) || /expected 200 OK|took too long/i.test(message)) return 'PLATFORM_UNREACHABLE'
  if (
    /cookie was missing|could not be parsed|state mismatch|nonce mismatch|invalid_grant|different provider/i.test(
      message,
    )
  ) {
    return 'EXPIRED'
  }
  // Asking for the platform's page needs nothing but the platform's own description.
  return reported === 'SIGNIN_OAUTH_ERROR' ? 'PLATFORM_UNREACHABLE' : 'PLATFORM_ANSWER_INVALID'
}

/** What the platform itself says when it sends the browser back without a code (RFC 6749 §4.1.2.1). */
export function platformRefusal(error: string, description: string | null): LoginFailure {
  if (error === 'access_denied') return description === 'not_registered' ? 'NOT_REGISTERED' : 'CANCELLED'
  if (error === 'login_required' || error === 'interaction_required') return 'EXPIRED'
  return error === 'server_error' || error === 'temporarily_unavailable'
    ? 'PLATFORM_UNREACHABLE'
    : 'PLATFORM_ANSWER_INVALID'
}

const unreachableCodes = new Set(
  'ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH ENETUNREACH EPIPE CERT_HAS_EXPIRED'.split(' '),
)

function readError(error: unknown): { code?: string; message?: string } {
  const inner = typeof error === 'object' && error !== null && 'error' in error ? error.error : error
  if (!(inner instanceof Error)) return {}
  return { message: inner.message, ...('code' in inner && typeof inner.code === 'string' && { code: inner.code }) }
}

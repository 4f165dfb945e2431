import type { LoginFailure } from '@/modules/account/login'

/** A login that can't go on, and what the user is told of it. Its message is for the log: no data of the answer. */
export class PlatformFault extends Error {
  constructor(
    readonly failure: LoginFailure,
    message: string,
  ) {
    super(message)
    this.name = 'PlatformFault'
  }
}

/** What the user is told when the round trip to the platform failed, by the error or what next-auth reports of it. */
export function platformFailure(reported: string, error: unknown): LoginFailure {
  const inner = innerError(error)
  if (inner instanceof PlatformFault) return inner.failure
  const { code = '', message = '' } = readError(inner)
  const told = messages.find(([pattern]) => pattern.test(message))
  if (told !== undefined) return told[1]
  if (unreachableCodes.has(code)) return 'PLATFORM_UNREACHABLE'
  // Asking for the platform's page needs nothing but the platform's own description.
  return reported === 'SIGNIN_OAUTH_ERROR' ? 'PLATFORM_UNREACHABLE' : 'PLATFORM_UNREADABLE'
}

/** What the platform itself says when it sends the browser back without a code (RFC 6749 §4.1.2.1). */
export function platformRefusal(error: string, description: string | null): LoginFailure {
  if (error === 'access_denied') return description === 'not_registered' ? 'NOT_REGISTERED' : 'CANCELLED'
  if (error === 'login_required' || error === 'interaction_required') return 'EXPIRED'
  return error === 'server_error' || error === 'temporarily_unavailable' ? 'PLATFORM_UNREACHABLE' : 'PLATFORM_REFUSED'
}

/** What openid-client and Node say, the first that fits. */
const messages: [RegExp, LoginFailure][] = [
  [/outgoing request timed out/, 'PLATFORM_SLOW'],
  [/expected 200 OK, got: 5|took too long/, 'PLATFORM_UNREACHABLE'],
  // The answer broke off, or was cut off because nobody's data are that long.
  [/^aborted$|the answer is too long|expected 200 OK, got: 3/, 'PLATFORM_UNREADABLE'],
  [/cookie was missing|could not be parsed|different provider|^invalid_grant/, 'EXPIRED'],
  [/^state mismatch/, 'OTHER_LOGIN'],
  [/^invalid_|^unauthorized_client|expected 200 OK, got: 4/, 'PLATFORM_REFUSED'],
  [
    // Whatever a token's check finds: openid-client names the part that is wrong.
    /JWT|id_token|\b(nonce|iss|aud|azp|sub|hash|at_hash)\b.*(mismatch|unexpected|value)|unexpected iss|valid key/i,
    'PLATFORM_UNTRUSTED',
  ],
]

const unreachableCodes = new Set(
  'ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH ENETUNREACH EPIPE CERT_HAS_EXPIRED DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE ERR_TLS_CERT_ALTNAME_INVALID'.split(
    ' ',
  ),
)

function innerError(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'error' in error && error.error instanceof Error
    ? error.error
    : error
}

function readError(error: unknown): { code?: string; message?: string } {
  if (!(error instanceof Error)) return {}
  return { message: error.message, ...('code' in error && typeof error.code === 'string' && { code: error.code }) }
}

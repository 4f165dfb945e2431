import { expect, test } from '@jest/globals'
import type { LoginFailure } from '@/modules/account/login'
import { platformFailure, PlatformFault, platformRefusal } from './platform-fault'

const withCode = (code: string, message = 'connect') => Object.assign(new Error(message), { code })

test.each<[string, string, unknown, LoginFailure]>([
  ['the platform is not there', 'SIGNIN_OAUTH_ERROR', { error: withCode('ECONNREFUSED') }, 'PLATFORM_UNREACHABLE'],
  [
    'it describes itself with an error page',
    'SIGNIN_OAUTH_ERROR',
    { error: new Error('expected 200 OK, got: 502') },
    'PLATFORM_UNREACHABLE',
  ],
  [
    'it goes silent during the exchange',
    'OAUTH_CALLBACK_ERROR',
    { error: new Error('outgoing request timed out after 8000ms') },
    'PLATFORM_SLOW',
  ],
  [
    'the browser comes back without its cookie',
    'OAUTH_CALLBACK_ERROR',
    { error: new TypeError('State cookie was missing.') },
    'EXPIRED',
  ],
  [
    'the state belongs to another login',
    'OAUTH_CALLBACK_ERROR',
    { error: new Error('state mismatch, expected a, got: b') },
    'OTHER_LOGIN',
  ],
  [
    'the code was used before',
    'OAUTH_CALLBACK_ERROR',
    { error: new Error('invalid_grant (grant request is invalid)') },
    'EXPIRED',
  ],
  ['it does not know us', 'OAUTH_CALLBACK_ERROR', new Error('invalid_client (no such client)'), 'PLATFORM_REFUSED'],
  ['it breaks down', 'OAUTH_CALLBACK_ERROR', new Error('expected 200 OK, got: 503'), 'PLATFORM_UNREACHABLE'],
  ['it leads elsewhere', 'OAUTH_CALLBACK_ERROR', new Error('expected 200 OK, got: 302 Found'), 'PLATFORM_UNREADABLE'],
  ['its answer breaks off', 'OAUTH_CALLBACK_ERROR', withCode('ECONNRESET', 'aborted'), 'PLATFORM_UNREADABLE'],
  ['we say what is wrong', 'OAUTH_CALLBACK_ERROR', new PlatformFault('OTHER_LOGIN', 'another state'), 'OTHER_LOGIN'],
  ...[
    'failed to validate JWT signature',
    'unexpected JWT alg received, expected RS256, got: none',
    'unexpected iss value, expected a, got: b',
    'iss mismatch, expected a, got: b',
    'aud mismatch, expected a, got: b',
    'nonce mismatch, expected a, got: b',
    'JWT expired, now 2, exp 1',
    'JWT not active yet, now 1, nbf 2',
    'userinfo sub mismatch, expected a, got: b',
    "no valid key found in issuer's jwks_uri for key parameters",
    'id_token not present in TokenSet',
  ].map((message): [string, string, unknown, LoginFailure] => [
    `the token's check says “${message}”`,
    'OAUTH_CALLBACK_ERROR',
    new Error(message),
    'PLATFORM_UNTRUSTED',
  ]),
  ['nothing is known of it', 'OAUTH_CALLBACK_ERROR', undefined, 'PLATFORM_UNREADABLE'],
])('when %s the user is told so', (_what, reported, error, failure) => {
  expect(platformFailure(reported, error)).toBe(failure)
})

test.each([
  ['access_denied', 'cancelled', 'CANCELLED'],
  ['access_denied', null, 'CANCELLED'],
  ['access_denied', 'not_registered', 'NOT_REGISTERED'],
  ['login_required', null, 'EXPIRED'],
  ['temporarily_unavailable', null, 'PLATFORM_UNREACHABLE'],
  ['invalid_request', null, 'PLATFORM_REFUSED'],
])('the platform answers %s (%s): %s', (error, description, failure) => {
  expect(platformRefusal(error, description)).toBe(failure)
})

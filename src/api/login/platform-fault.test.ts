import { expect, test } from '@jest/globals'
import { platformFailure, platformRefusal } from './platform-fault'

const withCode = (code: string) => Object.assign(new Error('connect'), { code })

test.each([
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
    'EXPIRED',
  ],
  [
    'the code was used before',
    'OAUTH_CALLBACK_ERROR',
    { error: new Error('invalid_grant (grant request is invalid)') },
    'EXPIRED',
  ],
  [
    'the answer is not signed by it',
    'OAUTH_CALLBACK_ERROR',
    { error: new Error('failed to validate JWT signature') },
    'PLATFORM_ANSWER_INVALID',
  ],
  ['nothing is known of it', 'OAUTH_CALLBACK_ERROR', undefined, 'PLATFORM_ANSWER_INVALID'],
])('when %s the user is told so', (_what, reported, error, failure) => {
  expect(platformFailure(reported, error)).toBe(failure)
})

test.each([
  ['access_denied', 'cancelled', 'CANCELLED'],
  ['access_denied', null, 'CANCELLED'],
  ['access_denied', 'not_registered', 'NOT_REGISTERED'],
  ['login_required', null, 'EXPIRED'],
  ['temporarily_unavailable', null, 'PLATFORM_UNREACHABLE'],
  ['invalid_request', null, 'PLATFORM_ANSWER_INVALID'],
])('the platform answers %s (%s): %s', (error, description, failure) => {
  expect(platformRefusal(error, description)).toBe(failure)
})

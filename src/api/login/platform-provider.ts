import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/env'
import type { PublicContext } from '../context'
import type { LoginAttempt } from './auth-options'
import { openIdProvider } from './openid-provider'
import { platformFailure } from './platform-fault'
import { ticketProvider } from './ticket-provider'

/** What a kind of platform tells next-auth, and how it finds out who somebody is; the rest is the same for all. */
export interface PlatformProtocol extends Pick<
  OAuthConfig<Record<string, unknown>>,
  'wellKnown' | 'authorization' | 'checks' | 'idToken' | 'httpOptions'
> {
  token: Required<Pick<Exclude<NonNullable<OAuthConfig<unknown>['token']>, string>, 'request'>>
  userinfo: Required<Pick<Exclude<NonNullable<OAuthConfig<unknown>['userinfo']>, string>, 'request'>>
}

/**
 * The public service platform, of whichever kind is set (PLATFORM_KIND). What kinds differ in stays behind this; who it
 * is comes from the platform's own server only, and its answer is read in the signIn callback.
 */
export function platformProvider(request: PublicContext, attempt: LoginAttempt): OAuthConfig<Record<string, unknown>> {
  const { platformKind, platformIssuer, platformClientId, platformClientSecret } = env()
  const { token, userinfo, ...protocol } = platformKind === 'ticket' ? ticketProvider(request) : openIdProvider(request)
  return {
    id: 'psp',
    name: '公共服务平台',
    type: 'oauth',
    issuer: platformIssuer,
    clientId: platformClientId,
    clientSecret: platformClientSecret,
    ...protocol,
    token: { request: (given) => told(attempt, () => token.request(given)) },
    userinfo: { request: (given) => told(attempt, () => userinfo.request(given)) },
    // A profile that throws here would end in a page without words.
    profile: () => ({ id: 'platform' }),
  }
}

/** Notes what failed while the error is still whole: next-auth hands on its message only. */
async function told<T>(attempt: LoginAttempt, work: () => T | PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    attempt.failure ??= platformFailure('OAUTH_CALLBACK_ERROR', error)
    throw error
  }
}

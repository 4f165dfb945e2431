import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { env } from '@/env'
import { chinaDate } from '@/lib/china-time'
import { DomainError } from '@/lib/domain-error'
import type { Login, LoginFailure } from '@/modules/account/login'
import { wantedPage } from '@/modules/account/rules/account-area'
import { readPlatformPerson } from '@/modules/account/rules/platform-person'
import { safeNextPath } from '@/modules/account/rules/safe-next'
import { logInApplicant } from '@/modules/account/services/log-in-applicant'
import { logInPlatformPerson } from '@/modules/account/services/log-in-platform-person'
import { startSession } from '@/modules/account/services/start-session'
import { log } from '@/server/log'
import { cookieSeconds, sessionCookie } from '@/server/session-cookie'
import type { PublicContext } from '../context'
import { platformFailure } from './platform-fault'
import { platformProvider } from './platform-provider'
import { runningAttempt } from './running-attempt'

/** What one request of the login round trip has come to; next-auth itself only knows yes and no. */
export interface LoginAttempt {
  previousToken: string | null
  /** Where the round trip is to lead. */
  next: string | null
  login?: Login
  byScan?: boolean
  /** What his password was compared with. */
  passwordHash?: string
  /** He has several accounts, and the page that he wants belongs to none of them. */
  mustChoose?: boolean
  failure?: LoginFailure
  registrationNumber?: string
  handoverId?: string
  /** Under which number a refused answer of the platform is in the audit log: the user may tell it. */
  reference?: string
  /** The user has already been told that it took too long: nothing may begin any more. */
  abandoned: boolean
}

/**
 * next-auth for one request. Its cookie holds nothing but our session row's token (encode and decode say so), and
 * its own session handling is not used: each request reads the row itself.
 */
export function authOptions(request: PublicContext, attempt: LoginAttempt): NextAuthOptions {
  const { authSecret, isHttps } = env()
  return {
    secret: authSecret,
    useSecureCookies: isHttps,
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: '/login', error: '/login' },
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    jwt: {
      encode: ({ token }) => (typeof token?.['sid'] === 'string' ? token['sid'] : ''),
      decode: ({ token }) => (token ? { sid: token } : null),
    },
    providers: [platformProvider(request, attempt), applicantProvider(request, attempt)],
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider === 'psp') await identify(request, attempt, profile)
        return attempt.login !== undefined && attempt.failure === undefined && !attempt.abandoned
      },
      jwt: async ({ token }) => {
        if (attempt.login === undefined || attempt.abandoned) return token
        try {
          return { sid: await startSession(request, attempt.login, attempt) }
        } catch (refusal) {
          if (!(refusal instanceof DomainError)) throw refusal
          attempt.failure = attempt.byScan ? 'DEACTIVATED' : 'WRONG_CREDENTIALS'
          return token
        }
      },
      redirect: ({ url, baseUrl }) => baseUrl + (safeNextPath(url.replace(baseUrl, '')) ?? '/'),
    },
    logger: {
      error: (code, metadata) => {
        const running = runningAttempt()
        if (running === undefined) return
        running.attempt.failure ??= platformFailure(code, 'error' in metadata ? metadata.error : metadata)
        // Only the code: what next-auth hands over may hold the person's claims.
        log().warn({ code, failure: running.attempt.failure, requestId: running.requestId }, 'login failed')
      },
      warn: () => {},
      debug: () => {},
    },
  }
}

const typedCredentials = z.object({ idNumber: z.string().max(100), password: z.string().max(1000) })

function applicantProvider(request: PublicContext, attempt: LoginAttempt) {
  return CredentialsProvider({
    id: 'applicant',
    name: '申报人',
    credentials: { idNumber: {}, password: {} },
    authorize: async (credentials) => {
      const typed = typedCredentials.safeParse(credentials)
      const result = typed.success
        ? await logInApplicant(request, typed.data)
        : { ok: false as const, failure: 'WRONG_CREDENTIALS' as const }
      if (!result.ok) {
        attempt.failure = result.failure
        return null
      }
      attempt.login = result.login
      attempt.passwordHash = result.passwordHash
      return { id: result.login.personId }
    },
  })
}

async function identify(request: PublicContext, attempt: LoginAttempt, answer: unknown): Promise<void> {
  const read = readPlatformPerson(answer, env().platformWriting, chinaDate(request.now))
  if (!read.ok) {
    attempt.failure = read.failure
    return
  }
  const result = await logInPlatformPerson(request, read.person, attempt.next && wantedPage(attempt.next))
  if (result.ok) Object.assign(attempt, { login: result.login, mustChoose: result.mustChoose, byScan: true })
  else {
    const { failure, registrationNumber, handoverId } = result
    Object.assign(attempt, { failure, registrationNumber, handoverId })
  }
}

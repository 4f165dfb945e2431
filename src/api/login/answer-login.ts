import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { env } from '@/env'
import type { LoginFailure } from '@/modules/account/login'
import { accountsOf } from '@/modules/account/queries'
import { isAccountPage, isOwnPage, wantedPage } from '@/modules/account/rules/account-area'
import { safeNextPath } from '@/modules/account/rules/safe-next'
import { resumeSession } from '@/modules/account/services/resume-session'
import { clock } from '@/server/clock'
import { db } from '@/server/db'
import { describeFault } from '@/server/describe-fault'
import { log } from '@/server/log'
import { refuseForeignOrigin } from '@/server/same-origin'
import { readSessionToken } from '@/server/session-cookie'
import { readPublicContext } from '../context'
import { authOptions, type LoginAttempt } from './auth-options'
import { noteRefusedAnswer } from './note-refused-answer'
import { platformRefusal } from './platform-fault'
import { runAttempt } from './running-attempt'
import { fromPlatformNames, ticketRefusal, toPlatformNames } from './ticket-provider'

export type LoginRoute = { params: Promise<{ nextauth: string[] }> }

const wholeExchangeMs = 10_000

/**
 * The login round trip: next-auth does it, within 10 seconds, and every way of not getting in ends on /login with its
 * own words. Only the steps that a login needs are open.
 */
export async function answerLogin(request: NextRequest, route: LoginRoute): Promise<Response> {
  const step = (await route.params).nextauth.join('/')
  if (!steps.has(`${request.method} ${step}`)) return redirectTo(loginAddress(null))
  const next = safeNextPath(pathOf(request.cookies.get(callbackCookie())?.value ?? ''))
  const foreign = request.method === 'POST' ? refuseForeignOrigin(request) : null
  if (foreign !== null) return foreign
  const isBack = step === 'callback/psp'
  const context = readPublicContext(request.headers, clock.now())
  const refusal = isBack ? readRefusal(request.nextUrl.searchParams) : null
  if (refusal !== null) {
    return redirectTo(loginAddress(refusal, { next, ...(await noteRefusedAnswer(context, refusal)) }))
  }

  const previousToken = readSessionToken(request.headers.get('cookie'))
  if (isBack && !request.cookies.has(stateCookie())) {
    // The browser's back button repeats a login that has been done: whoever is in stays in.
    const isIn = (await resumeSession(context.db, previousToken, context.now)) !== null
    if (isIn) return redirectTo(env().appUrl + (next ?? '/'))
    return redirectTo(loginAddress('EXPIRED', { next, ...(await noteRefusedAnswer(context, 'EXPIRED')) }))
  }
  const attempt: LoginAttempt = { previousToken, next, abandoned: false }
  const asked = isBack ? new NextRequest(fromPlatformNames(request.url), { headers: request.headers }) : request
  const { requestId } = context
  const logIn = () => NextAuth(asked, route, authOptions(context, attempt)) as Promise<Response>
  const work = runAttempt({ attempt, requestId }, logIn)
  const answer = await Promise.race([work.catch(unexpected(requestId)), tooLate(attempt)])
  const failure = answer instanceof Response ? attempt.failure : answer
  if (isBack && failure !== undefined) Object.assign(attempt, await noteRefusedAnswer(context, failure))
  if (!(answer instanceof Response)) return answerFailure(step, answer, attempt)
  return step === 'signin/psp' && attempt.failure === undefined ? leave(answer) : explain(answer, attempt)
}

const steps = new Set(['GET csrf', 'POST signin/psp', 'GET callback/psp', 'POST callback/applicant'])

/** What the platform sends the browser back with instead of a code or ticket. */
function readRefusal(query: URLSearchParams): LoginFailure | null {
  const error = query.get('error')
  if (error === null) return null
  return env().platformKind === 'ticket' ? ticketRefusal(error) : platformRefusal(error, query.get('error_description'))
}

/** On to the platform's page: in a redirect, or for a script in JSON. */
async function leave(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  const location = headers.get('location')
  if (location !== null) {
    headers.set('location', toPlatformNames(location))
    return new Response(null, { status: 302, headers })
  }
  const url = await jsonUrl(answer)
  return new Response(JSON.stringify({ url: toPlatformNames(url) }), { status: answer.status, headers })
}

function unexpected(requestId: string) {
  return (error: unknown): LoginFailure => {
    log().error({ ...describeFault(error), requestId }, 'login failed')
    return 'UNEXPECTED'
  }
}

function tooLate(attempt: LoginAttempt): Promise<LoginFailure> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      attempt.abandoned = true
      resolve('PLATFORM_SLOW')
    }, wholeExchangeMs)
    timer.unref()
  })
}

/** next-auth's own error addresses become ours, in a redirect as in the JSON that a script gets. */
async function explain(answer: Response, attempt: LoginAttempt): Promise<Response> {
  const headers = new Headers(answer.headers)
  const hasFailed = attempt.failure !== undefined || answer.status >= 400
  if (!hasFailed && attempt.login === undefined) return new Response(answer.body, { status: answer.status, headers })
  const address = hasFailed
    ? loginAddress(attempt.failure ?? 'UNEXPECTED', attempt)
    : env().appUrl + (await landingPath(answer, attempt))
  if (headers.has('location')) {
    headers.set('location', address)
    return new Response(null, { status: 302, headers })
  }
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  return new Response(JSON.stringify({ url: address }), { status: answer.status, headers })
}

/** Where somebody goes on who is in: to the page that he wanted, if it is his; to choose, if nothing else says it. */
async function landingPath(answer: Response, { login, mustChoose }: LoginAttempt): Promise<string> {
  if (mustChoose) return '/choose'
  const next = safeNextPath(pathOf(answer.headers.get('location') ?? (await jsonUrl(answer)))) ?? '/'
  const wanted = wantedPage(next)
  if (!isAccountPage(wanted) || login === undefined) return next
  const accounts = await accountsOf(db, login.personId)
  const id = login.role === 'APPLICANT' ? login.applicantId : login.operatorId
  return accounts.some((account) => account.id === id && isOwnPage(account, wanted)) ? next : '/'
}

async function jsonUrl(answer: Response): Promise<string> {
  const body: unknown = await answer.clone().json()
  const url: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'url') : null
  return typeof url === 'string' ? url : ''
}

/** next-auth's own cookie with the page to go to after the round trip. */
function callbackCookie(): string {
  return `${env().isHttps ? '__Secure-' : ''}next-auth.callback-url`
}

/** next-auth's own cookie that binds the round trip to this browser. */
function stateCookie(): string {
  return `${env().isHttps ? '__Secure-' : ''}next-auth.state`
}

function pathOf(address: string): string {
  return address.startsWith(env().appUrl) ? address.slice(env().appUrl.length) : address
}

function answerFailure(step: string, failure: LoginFailure, { next, reference }: LoginAttempt): Response {
  const address = loginAddress(failure, { next, reference })
  return step === 'callback/psp' ? redirectTo(address) : Response.json({ url: address }, { status: 401 })
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 302, headers: { location } })
}

/** The login page with why it failed; the next try still leads to where the first one was to lead. */
function loginAddress(
  failure: LoginFailure | null,
  { next = null, registrationNumber, handoverId, reference }: Partial<LoginAttempt> = {},
): string {
  const query = new URLSearchParams({
    ...(failure !== null && { error: failure }),
    ...(registrationNumber !== undefined && { number: registrationNumber }),
    ...(handoverId !== undefined && { handover: handoverId }),
    ...(reference !== undefined && { reference }),
    ...(next !== null && next !== '/' && { next }),
  })
  return `${env().appUrl}/login${query.size === 0 ? '' : `?${query}`}`
}

import { DomainError } from '@/lib/domain-error'
import { addressSubject } from './address-subject'
import { clock } from './clock'
import { plainPage } from './plain-page'
import type { RateLimit } from './rate-limit'
import { requestAddress } from './request-address'

/**
 * How often one address may ask for what needs no login. Whole offices stand behind one address, and come on the same
 * evening: these numbers stop a script, not a department. What somebody could guess by trying (a password, a
 * registration number) has a stricter limit of its own, counted in the database.
 */
const perAddress = {
  page: { name: 'page', uses: 6_000, windowMinutes: 10 },
  login: { name: 'login-step', uses: 6_000, windowMinutes: 10 },
  probe: { name: 'probe', uses: 6_000, windowMinutes: 10 },
  lost: { name: 'no-such-address', uses: 1_200, windowMinutes: 10 },
  procedure: { name: 'public-procedure', uses: 6_000, windowMinutes: 10 },
} satisfies Record<string, RateLimit>

/** Pages that open without logging in, each with the pages below it. */
export const publicPageLimits: Readonly<Record<string, RateLimit>> = {
  '/': perAddress.page,
  '/login': perAddress.page,
  '/logged-in': perAddress.page,
  '/help': perAddress.page,
  '/privacy': perAddress.page,
  '/no-permission': perAddress.page,
  '/register': perAddress.page,
  '/view': perAddress.page,
}

/** Pages that show nothing before a login, which has its own limits. */
export const areasBehindLogin = [
  '/applicant',
  '/unit',
  '/province',
  '/administration',
  '/choose',
  '/second-factor',
  '/sessions',
] as const

/** Route handlers below src/app/api that answer without a login, by folder. */
export const publicHandlerLimits = {
  'auth/[...nextauth]': perAddress.login,
  'health/live': perAddress.probe,
  'health/ready': perAddress.probe,
  'registration/files': perAddress.procedure,
  'registration/files/[fileId]': perAddress.procedure,
  'registration/form': perAddress.procedure,
  '[...path]': perAddress.lost,
} as const satisfies Record<string, RateLimit>

/** The limit of each procedure that needs no login. */
export const publicProcedureLimits: Readonly<Record<string, RateLimit>> = {
  'public.loginInfo': perAddress.procedure,
  'public.handedOver': perAddress.procedure,
  'public.privacyNotice': perAddress.procedure,
  'public.registration.unitChoices': perAddress.procedure,
  'public.registration.create': perAddress.procedure,
  'public.registration.lookUp': perAddress.procedure,
  'public.registration.leave': perAddress.procedure,
  'public.registration.own': perAddress.procedure,
  'public.registration.save': perAddress.procedure,
  'public.registration.requestForm': perAddress.procedure,
  'public.registration.removeFile': perAddress.procedure,
  'public.registration.submit': perAddress.procedure,
}

/** The limit of a page, or null where a login stands before it. An address without a page has one too. */
export function pageLimit(path: string): RateLimit | null {
  const isAtOrBelow = (base: string) => path === base || path.startsWith(`${base}/`)
  if (areasBehindLogin.some(isAtOrBelow)) return null
  const row = Object.entries(publicPageLimits).find(([base]) => isAtOrBelow(base))
  return row?.[1] ?? perAddress.lost
}

/**
 * Counts one request in this process: a flood is stopped wherever it arrives, and no page view costs a write.
 * @returns its refusal when there have been too many, else null
 */
export function countRequest(limit: RateLimit, address: string | null, now = clock.now()): DomainError | null {
  if (address === null) return null
  const windowMs = limit.windowMinutes * 60_000
  const key = `${limit.name} ${addressSubject(address)}`
  const known = counts.get(key)
  const isRunning = known !== undefined && now.getTime() - known.since < windowMs
  const counted = isRunning ? known : { since: now.getTime(), windowMs, uses: 0 }
  counted.uses += 1
  if (!isRunning) forgetEnded(now)
  counts.set(key, counted)
  return counted.uses > limit.uses ? tooManyRequests(limit.windowMinutes) : null
}

/** A public handler begins with it: the refusal with 429, or null when the request may go on. A browser gets a page. */
export function refuseTooMany(handler: keyof typeof publicHandlerLimits, request: Request): Response | null {
  const refused = countRequest(publicHandlerLimits[handler], requestAddress(request.headers))
  if (refused === null) return null
  return request.headers.get('accept')?.includes('text/html')
    ? new Response(tooManyPage(refused), { status: 429, headers: tooManyPageHeaders })
    : Response.json({ code: refused.code, refusal: refused.refusal }, { status: 429, headers })
}

/** The page of such a refusal, and the headers that it goes with. */
export function tooManyPage({ refusal: { what, why, next } }: DomainError): string {
  return plainPage(what, [why, next])
}

const headers = { 'retry-after': '60' }
export const tooManyPageHeaders = {
  ...headers,
  'cache-control': 'no-store',
  'content-type': 'text/html; charset=utf-8',
}

interface Counted {
  since: number
  windowMs: number
  uses: number
}

const counts = new Map<string, Counted>()

/** Above so many addresses the ended windows are dropped. */
const manyKeys = 20_000

function forgetEnded(now: Date): void {
  if (counts.size < manyKeys) return
  for (const [key, { since, windowMs }] of counts) {
    if (now.getTime() - since >= windowMs) counts.delete(key)
  }
}

function tooManyRequests(windowMinutes: number): DomainError {
  return new DomainError('TOO_MANY_REQUESTS', {
    kind: 'tooMany',
    what: '访问太频繁，暂时没有办理',
    why: '您所在的网络地址在短时间内访问太多；同一单位的用户常共用一个地址。',
    next: `没有做任何改动。请过几分钟再试，最多 ${windowMinutes} 分钟后恢复；一直这样请联系技术支持。`,
  })
}

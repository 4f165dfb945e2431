import { NextResponse, type NextRequest } from 'next/server'
import { env } from '@/env'
import { retryAfterSeconds } from '@/server/maintenance'
import { plainPage } from '@/server/plain-page'
import { requestAddress } from '@/server/request-address'
import { pagePolicy, policyWithoutScript, strictTransport } from '@/server/response-headers.mjs'
import { countRequest, pageLimit, tooManyPage, tooManyPageHeaders } from '@/server/request-limits'

/** Gives every page its security headers. No database here: whether somebody is logged in is decided by the page. */
export function proxy(request: NextRequest): NextResponse {
  const { isHttps, maintenanceNotice } = env()
  const response = isTooOld(request)
    ? withPolicy(NextResponse.rewrite(new URL('/unsupported.html', request.url)), policyWithoutScript)
    : maintenanceNotice !== ''
      ? withPolicy(maintenancePage(maintenanceNotice), policyWithoutScript)
      : (refuseFlood(request) ??
        (isReadable(request.nextUrl.pathname) ? page(request) : withPolicy(missing(request), policyWithoutScript)))
  if (isHttps) response.headers.set('Strict-Transport-Security', strictTransport)
  return response
}

export const config = {
  // Neither the API, whose uploads are streamed untouched, nor what Next serves from the build or from public/.
  // Of the API only what is escaped, as none of its own addresses is: Next itself would fail on a broken escape.
  matcher: [
    { source: '/api/(.*%.*)' },
    {
      source:
        '/((?!api/|_next/static|_next/image|pdfjs/|favicon.ico|icon.svg|robots.txt|unsupported.html|plain-page.css).*)',
    },
  ],
}

/** Internet Explorer says so; what other browsers lack is found out by the page itself (src/app/browser-check.tsx). */
function isTooOld(request: NextRequest): boolean {
  return /MSIE |Trident\//.test(request.headers.get('user-agent') ?? '')
}

/** Next itself fails on an address with a broken escape, such as one cut off while it was copied. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** What opens without a login is counted by address (src/server/request-limits.ts). */
function refuseFlood(request: NextRequest): NextResponse | null {
  const limit = pageLimit(request.nextUrl.pathname)
  const refused = limit === null ? null : countRequest(limit, requestAddress(request.headers))
  if (refused === null) return null
  const response = new NextResponse(tooManyPage(refused), { status: 429, headers: tooManyPageHeaders })
  return withPolicy(response, policyWithoutScript)
}

function missing({ nextUrl }: NextRequest): NextResponse {
  return nextUrl.pathname.startsWith('/api/') ? missingAnswer() : missingPage()
}

function missingAnswer(): NextResponse {
  const refusal = {
    kind: 'notFound',
    what: '没有办成，没有做任何改动',
    why: '地址不完整，可能是复制时漏了一部分。',
    next: '请回到系统的页面再试。',
  }
  return NextResponse.json({ code: 'NOT_FOUND', refusal }, { status: 404, headers: { 'cache-control': 'no-store' } })
}

function missingPage(): NextResponse {
  const html = plainPage('没有找到这个页面', ['地址不完整，可能是复制时漏了一部分。', '请从首页重新进入。'])
  return new NextResponse(html, {
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

function maintenancePage(notice: string): NextResponse {
  const html = plainPage('系统正在维护', [
    notice,
    '已经保存的内容没有丢失。正在填写的页面请不要关闭，维护结束后会继续保存。',
    '请稍后刷新本页。',
  ])
  return new NextResponse(html, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': String(retryAfterSeconds),
    },
  })
}

function page(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from here.
  headers.set('Content-Security-Policy', policy)
  headers.set('x-nonce', nonce)
  // Where the login page brings the user back to.
  headers.set('x-page-path', request.nextUrl.pathname + request.nextUrl.search)
  return withPolicy(NextResponse.next({ request: { headers } }), policy)
}

function withPolicy(response: NextResponse, policy: string): NextResponse {
  response.headers.set('Content-Security-Policy', policy)
  return response
}

function contentSecurityPolicy(nonce: string): string {
  const { isDevelopment, platformIssuer, platformTicket } = env()
  const platformOrigin = new URL(platformTicket?.authorizeUrl ?? platformIssuer).origin
  return pagePolicy({ nonce, platformOrigin, isDevelopment })
}

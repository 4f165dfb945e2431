import { NextResponse, type NextRequest } from 'next/server'
import { env } from '@/env'

/** Gives every page its security headers. No database here: whether somebody is logged in is decided by the page. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from here.
  headers.set('Content-Security-Policy', policy)
  headers.set('x-nonce', nonce)
  // Where the login page brings the user back to.
  headers.set('x-page-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  if (env().isHttps) response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  return response
}

export const config = {
  // Neither the API, whose uploads are streamed untouched, nor what Next serves from the build.
  matcher: [{ source: '/((?!api/|_next/static|_next/image|favicon.ico|icon.svg|robots.txt).*)' }],
}

function contentSecurityPolicy(nonce: string): string {
  const { isDevelopment, platformIssuer } = env()
  const platform = new URL(platformIssuer).origin
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // Next's own pages of last resort are styled by attributes, which know no nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    // PDF previews.
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    // The login form is posted to us and redirected to the platform.
    `form-action 'self' ${platform}`,
    "frame-ancestors 'none'",
  ].join('; ')
}

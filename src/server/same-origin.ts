import { env } from '@/env'
import type { Refusal } from '@/lib/domain-error'

/**
 * Refuses a request that a page of another site sent with our user's cookie. SameSite cookies already stop it; this
 * also stops siblings on the same domain.
 * @returns the refusal, or null when the request may go on
 */
export function refuseForeignOrigin(request: Request): Response | null {
  const origin = request.headers.get('origin')
  if (origin === null || isOurs(origin, request)) return null
  const refusal: Refusal = {
    kind: 'forbidden',
    what: '请求被拒绝，没有做任何改动',
    why: '请求不是从本系统的页面发出的。',
    next: '请从本系统的页面重新操作。',
  }
  return Response.json({ code: 'FOREIGN_ORIGIN', refusal }, { status: 403 })
}

function isOurs(origin: string, request: Request): boolean {
  if (!URL.canParse(origin)) return false
  return new URL(origin).host === request.headers.get('host') || origin === new URL(env().appUrl).origin
}

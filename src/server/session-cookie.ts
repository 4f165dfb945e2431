import { env } from '@/env'

/** next-auth's own cookie, holding nothing but the opaque token. Without TLS (the demo) it can't be Secure. */
export function sessionCookie() {
  const secure = env().isHttps
  return {
    name: secure ? '__Host-jiancai-session' : 'jiancai-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

/** The row says when a session ends, by settings that change; the cookie lives as long as any may. */
export const cookieSeconds = 12 * 3600

/** The session token of a Cookie header, or null. */
export function readSessionToken(cookieHeader: string | null): string | null {
  const prefix = `${sessionCookie().name}=`
  const pair = cookieHeader?.split(/;\s*/).find((item) => item.startsWith(prefix))
  return pair?.slice(prefix.length) || null
}

/** The Set-Cookie header that gives the browser a new token. */
export function setSessionCookie(token: string): string {
  const { name, options } = sessionCookie()
  return `${name}=${token}; Path=/; Max-Age=${cookieSeconds}; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`
}

/** The Set-Cookie header that makes the browser forget its token. */
export function forgetSessionCookie(): string {
  const { name, options } = sessionCookie()
  return `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${options.secure ? '; Secure' : ''}`
}

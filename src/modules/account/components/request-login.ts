import { isLoginFailure } from '../login-failures'
import type { LoginFailure } from '../login'

export type LoginAnswer = { goTo: string } | { failure: LoginFailure }

/**
 * Asks next-auth to begin (`signin/psp`) or to do (`callback/applicant`) a login. Its CSRF token is fetched first.
 * @returns where the browser goes on, or why not
 */
export async function requestLogin(
  step: 'signin/psp' | 'callback/applicant',
  fields: Record<string, string>,
): Promise<LoginAnswer> {
  try {
    const token = await fetch('/api/auth/csrf', { cache: 'no-store' })
    if (token.status === 429) return { failure: 'TOO_MANY_REQUESTS' }
    const csrf: unknown = await token.json()
    const body = new URLSearchParams({ ...fields, csrfToken: readText(csrf, 'csrfToken'), json: 'true' })
    const response = await fetch(`/api/auth/${step}`, { method: 'POST', body })
    if (response.status === 429) return { failure: 'TOO_MANY_REQUESTS' }
    const answer: unknown = await response.json()
    const goTo = readText(answer, 'url')
    const failure = new URL(goTo, window.location.href).searchParams.get('error')
    return isLoginFailure(failure) ? { failure } : { goTo }
  } catch {
    // No connection, or an answer that is none of ours (a gateway's page).
    return { failure: 'UNEXPECTED' }
  }
}

function readText(answer: unknown, key: string): string {
  const value: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : undefined
  if (typeof value !== 'string') throw new TypeError(`no ${key}`)
  return value
}

import type { SessionRole } from '@/generated/prisma/enums'

/** What of an account decides which pages are its own. */
export interface AccountArea {
  role: SessionRole
  unitId: string
  batch: { code: string } | null
}

/**
 * Whether a page belongs to this account: the province's, the administrators', its unit's, or those of the
 * applicant's batch and his password.
 * @param path as safeNextPath returns it
 */
export function isOwnPage({ role, unitId, batch }: AccountArea, path: string): boolean {
  if (role === 'PROVINCIAL_HR') return isWithin('/province', path)
  if (role === 'OPERATOR') return isWithin(`/unit/${unitId}`, path)
  if (role !== 'APPLICANT') return isWithin('/administration', path)
  if (isWithin('/applicant/password', path)) return true
  return batch !== null && isWithin(`/applicant/b/${encodeURIComponent(batch.code)}`, path)
}

/** Whether a page belongs to some account, and not to everybody. */
export function isAccountPage(path: string): boolean {
  return ['/province', '/administration', '/unit', '/applicant/b'].some((area) => isWithin(area, path))
}

/** The page for whose sake somebody logs in: a login in a second window names the page of the first. */
export function wantedPage(next: string): string {
  const url = new URL(next, 'http://here.invalid')
  return url.pathname === '/logged-in' ? (url.searchParams.get('for') ?? next) : next
}

function isWithin(area: string, path: string): boolean {
  return path === area || path.startsWith(`${area}/`) || path.startsWith(`${area}?`)
}

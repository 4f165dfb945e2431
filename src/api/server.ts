import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import {
  isAdministrator,
  type AdministratorActor,
  type AdministratorRole,
  type ApplicantActor,
  type OperatorActor,
  type PersonActor,
} from '@/modules/account/actor'
import type { Session } from '@/modules/account/session-shapes'
import { safeNextPath } from '@/modules/account/rules/safe-next'
import { currentSettings } from '@/modules/setting/queries'
import type { Settings } from '@/modules/setting/rules/setting-table'
import { readSessionToken } from '@/server/session-cookie'
import type { ServiceContext } from '@/server/service-context'
import { accountChoices } from './account-choices'
import { createApiContext } from './context'
import { createCaller } from './root'

/**
 * The API as plain calls, for pages that only show. Throws what the procedure refused.
 * @param unitId the unit of the page's address
 */
export async function callApi(unitId: string | null = null) {
  return createCaller(await requestContext(unitId))
}

/** The session of who is logged in, or null. */
export async function currentSession(): Promise<Session | null> {
  return (await requestContext(null)).session()
}

/** What ended the session that this browser had, in words; null where nothing special did. */
export async function whySessionEnded(): Promise<string | null> {
  return (await requestContext(null)).whySessionEnded()
}

/** Who is logged in, or null. */
export async function currentActor(): Promise<PersonActor | null> {
  return (await currentSession())?.actor ?? null
}

/** The accounts of who is logged in, for the page of a unit or another one; none without a session. */
export async function ownAccounts(unitId: string | null = null): ReturnType<typeof accountChoices> {
  const context = await requestContext(unitId)
  const session = await context.session()
  return session === null ? [] : accountChoices(context.public.db, session)
}

/** Who acts on a page of this unit: its operator, whichever of his units he entered last. */
export async function requireUnitActor(unitId: string): Promise<OperatorActor> {
  const session = await (await requestContext(unitId)).session()
  if (session === null) redirect(await loginAddress())
  return session.acting ?? redirect(await noPermissionAddress())
}

/**
 * Who acts on this page. Whoever is not logged in goes to the login page and comes back; whoever is in another role
 * learns that the page is not his.
 */
export async function requireActor(role: 'APPLICANT'): Promise<ApplicantActor>
export async function requireActor(role: 'PROVINCIAL_HR'): Promise<OperatorActor>
export async function requireActor(role: AdministratorRole): Promise<AdministratorActor>
export async function requireActor(role: 'APPLICANT' | 'PROVINCIAL_HR' | AdministratorRole) {
  const session = await requireSession()
  if (session.actor.role !== role) redirect(await noPermissionAddress())
  if (session.mustChangePassword) redirect('/applicant/password')
  if (session.mustAcceptNotice) redirect(await pathBack('/applicant/privacy'))
  return session.actor
}

/** Which of the three administrators acts on this page. */
export async function requireAdministrator(): Promise<AdministratorActor> {
  const { actor } = await requireSession()
  return isAdministrator(actor) ? actor : redirect(await noPermissionAddress())
}

/** Who is logged in, and has passed the second factor where he needs one; others go there first and come back. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession()
  if (session === null) redirect(await loginAddress())
  if (session.needsSecondFactor) redirect(await pathBack('/second-factor'))
  return session
}

/** What services and queries receive first, for pages that read without the API. */
export async function serviceContextOf<A extends PersonActor>(actor: A): Promise<ServiceContext<A>> {
  return { ...(await requestContext(actor.role === 'OPERATOR' ? actor.unit.id : null)).public, actor }
}

// An empty id names no unit, whatever a header says.
const requestContext = cache(async (unitId: string | null) =>
  createApiContext(await headers(), undefined, unitId ?? ''),
)

/** What the administrators have set, for the page. */
export async function siteSettings(): Promise<Settings> {
  const { db, now } = (await requestContext(null)).public
  return currentSettings(db, now)
}

/** Somewhere first, and then back to this page. */
async function pathBack(first: string): Promise<string> {
  const path = safeNextPath((await headers()).get('x-page-path'))
  return path === null ? first : `${first}?${new URLSearchParams({ next: path })}`
}

async function noPermissionAddress(): Promise<string> {
  const path = safeNextPath((await headers()).get('x-page-path'))
  return path === null ? '/no-permission' : `/no-permission?${new URLSearchParams({ from: path })}`
}

/** Where somebody logs in, told why he must when his session has ended, and from where he comes back to this page. */
export async function loginAddress(): Promise<string> {
  const received = await headers()
  const address = new URLSearchParams()
  if (readSessionToken(received.get('cookie')) !== null) address.set('error', 'SESSION_ENDED')
  const path = safeNextPath(received.get('x-page-path'))
  if (path !== null && path !== '/') address.set('next', path)
  return address.size === 0 ? '/login' : `/login?${address}`
}

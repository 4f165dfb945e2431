import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { safeNextPath } from '@/modules/account/rules/safe-next'
import { readSessionToken } from '@/server/session-cookie'
import type { ServiceContext } from '@/server/service-context'
import { createApiContext } from './context'
import { createCaller } from './root'

/** The API as plain calls, for pages that only show. Throws what the procedure refused. */
export async function callApi() {
  return createCaller(await requestContext())
}

/** Who is logged in, or null. */
export async function currentActor(): Promise<ApplicantActor | OperatorActor | null> {
  const context = await requestContext()
  return (await context.session())?.actor ?? null
}

/**
 * Who acts on this page. Whoever is not logged in goes to the login page and comes back; whoever is in another role
 * learns that the page is not his.
 */
export async function requireActor(role: 'APPLICANT'): Promise<ApplicantActor>
export async function requireActor(role: 'OPERATOR' | 'PROVINCIAL_HR'): Promise<OperatorActor>
export async function requireActor(role: 'APPLICANT' | 'OPERATOR' | 'PROVINCIAL_HR') {
  const actor = await currentActor()
  if (actor === null) redirect(await loginAddress())
  if (actor.role !== role) redirect('/no-permission')
  return actor
}

/** What services and queries receive first, for pages that read without the API. */
export async function serviceContextOf<A extends ApplicantActor | OperatorActor>(actor: A): Promise<ServiceContext<A>> {
  return { ...(await requestContext()).public, actor }
}

const requestContext = cache(async () => createApiContext(await headers()))

async function loginAddress(): Promise<string> {
  const received = await headers()
  const address = new URLSearchParams()
  if (readSessionToken(received.get('cookie')) !== null) address.set('error', 'SESSION_ENDED')
  const path = safeNextPath(received.get('x-page-path'))
  if (path !== null) address.set('next', path)
  return `/login?${address}`
}

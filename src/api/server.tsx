import 'server-only'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import type { ApplicantActor, OperatorActor } from '@/modules/account/actor'
import { safeNextPath } from '@/modules/account/rules/safe-next'
import { readSessionToken } from '@/server/session-cookie'
import type { ServiceContext } from '@/server/service-context'
import { createApiContext } from './context'
import { createQueryClient } from './query-client'
import { appRouter, createCaller } from './root'

/** The API as query options, called in this process: prefetch with it, then wrap the page's islands in HydrateApi. */
export function serverApi() {
  return createTRPCOptionsProxy({ router: appRouter, ctx: requestContext, queryClient: serverQueryClient })
}

/** The cache that HydrateApi sends along; one per request. */
export const serverQueryClient = cache(() => createQueryClient())

/** Sends what was prefetched with `serverApi()` to the islands inside, so that they ask no second time. */
export function HydrateApi({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(serverQueryClient())}>{children}</HydrationBoundary>
}

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

'use client'

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, TRPCClientError, type TRPCLink } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { observable } from '@trpc/server/observable'
import { createContext, useContext, useState, type ReactNode } from 'react'
import superjson from 'superjson'
import type { Refusal } from '@/lib/domain-error'
import { maxBatchSize } from '@/lib/max-batch-size'
import { createQueryClient } from './query-client'
import { actingUnitHeader, idleHeader } from './request-headers'
import type { AppRouter } from './root'
import { isUserIdle, tellSessionEnded } from './user-activity'

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** The API as options for TanStack Query: `useQuery(useApi().session.current.queryOptions())`. */
export const useApi = useTRPC

/** The API as plain calls, for what is neither a query nor a mutation of a page, such as autosave. */
export const useApiClient = useTRPCClient

interface ApiProviderProps {
  /** The unit in whose name the pages below call: its own client and its own cache. */
  unitId?: string
  children: ReactNode
}

/** Gives the pages below it the API and the cache of its answers. */
export function ApiProvider({ unitId, children }: ApiProviderProps) {
  return (
    <ApiOfUnit key={unitId} unitId={unitId ?? null}>
      {children}
    </ApiOfUnit>
  )
}

function ApiOfUnit({ unitId, children }: { unitId: string | null; children: ReactNode }) {
  const [queryClient] = useState(() => browserQueryClient(unitId))
  const [apiClient] = useState(() => createApiClient(unitId))
  return (
    <ActingUnit value={unitId}>
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={apiClient} queryClient={queryClient}>
          {children}
        </TRPCProvider>
      </QueryClientProvider>
    </ActingUnit>
  )
}

const ActingUnit = createContext<string | null>(null)

/** Where a file of a unit's page goes: the address names the unit that sends it. */
export function useUploadAddress(route: '/api/files' | '/api/supporting-files' = '/api/files'): string {
  const unitId = useContext(ActingUnit)
  return unitId === null ? route : `${route}?unit=${unitId}`
}

const ActsAsFirstLevel = createContext(false)

/** Says which router the unit's pages below it talk to: the acting unit decides. */
export function UnitApiProvider({ isFirstLevel, children }: { isFirstLevel: boolean; children: ReactNode }) {
  return <ActsAsFirstLevel value={isFirstLevel}>{children}</ActsAsFirstLevel>
}

/** What employers and recommenders have in common, from the router of the acting unit. */
export function useUnitApi(): ReturnType<typeof useApi>['employer'] {
  const api = useApi()
  return useContext(ActsAsFirstLevel) ? api.recommender : api.employer
}

/** The same as plain calls. */
export function useUnitApiClient(): ReturnType<typeof useApiClient>['employer'] {
  const client = useApiClient()
  return useContext(ActsAsFirstLevel) ? client.recommender : client.employer
}

/** The refusal in an error of the API, in the user's words; a broken connection gets words too. */
export function refusalOf(error: unknown): Refusal {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined
  return hasRefusal(data) ? data.refusal : unreachable
}

/** The code of the refusal in an error of the API, such as NOT_LOGGED_IN; null when the server did not answer. */
export function refusalCodeOf(error: unknown): string | null {
  const data: unknown = error instanceof TRPCClientError ? error.data : undefined
  return hasRefusal(data) ? data.code : null
}

const unreachable: Refusal = {
  kind: 'conflict',
  what: '没有办成，内容没有丢失',
  why: '与系统的连接中断，可能是网络不通。',
  next: '请检查网络后再试，不要关闭本页。',
}

function hasRefusal(data: unknown): data is { refusal: Refusal; code: string } {
  return typeof data === 'object' && data !== null && 'refusal' in data
}

function createApiClient(unitId: string | null) {
  return createTRPCClient<AppRouter>({
    // Queries carry names and ID numbers: by POST they stand in no address and no access log.
    links: [
      noticeEndOfSession,
      httpBatchLink({
        url: '/api/trpc',
        transformer: superjson,
        methodOverride: 'POST',
        maxItems: maxBatchSize,
        headers: () => ({
          ...(unitId !== null && { [actingUnitHeader]: unitId }),
          ...(isUserIdle() && { [idleHeader]: '1' }),
        }),
      }),
    ],
  })
}

/** Whatever call learns first that the session has ended tells the page. */
const noticeEndOfSession: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) =>
      next(op).subscribe({
        ...observer,
        error: (error) => {
          if (refusalCodeOf(error) === 'NOT_LOGGED_IN') tellSessionEnded(refusalOf(error).why)
          observer.error(error)
        },
      }),
    )

const inBrowser = new Map<string | null, QueryClient>()

/** One cache per browser window and unit; on the server a new one for each rendering. */
function browserQueryClient(unitId: string | null): QueryClient {
  if (typeof window === 'undefined') return createQueryClient()
  const known = inBrowser.get(unitId) ?? createQueryClient()
  inBrowser.set(unitId, known)
  return known
}

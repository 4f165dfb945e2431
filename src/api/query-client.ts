import { defaultShouldDehydrateQuery, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import superjson from 'superjson'

/** The browser's cache, and the server's for one rendering. @param onError hears every failed query and mutation */
export function createQueryClient(onError?: (error: unknown) => void): QueryClient {
  return new QueryClient({
    ...(onError && { queryCache: new QueryCache({ onError }), mutationCache: new MutationCache({ onError }) }),
    defaultOptions: {
      // Above zero: what arrived with the page is not fetched a second time.
      // Always tried: inside an office network browsers think they are offline; failing is told, waiting is not.
      queries: { staleTime: 30_000, retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  })
}

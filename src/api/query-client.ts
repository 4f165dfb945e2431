import { QueryClient } from '@tanstack/react-query'

/** The browser's cache, and the server's for one rendering. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Above zero: what arrived with the page is not fetched a second time.
      // Always tried: inside an office network browsers think they are offline; failing is told, waiting is not.
      queries: { staleTime: 30_000, retry: false, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
}

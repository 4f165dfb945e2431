import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createApiContext } from '@/api/context'
import { limitBody } from '@/api/limit-body'
import { maxBatchSize } from '@/lib/max-batch-size'
import { appRouter } from '@/api/root'
import { refuseForeignOrigin } from '@/server/same-origin'

/** Everything goes by POST, queries too: what is asked for carries personal data. */
export async function POST(request: Request): Promise<Response> {
  return (
    refuseForeignOrigin(request) ??
    fetchRequestHandler({
      endpoint: '/api/trpc',
      req: limitBody(request),
      router: appRouter,
      allowMethodOverride: true,
      allowBatching: true,
      maxBatchSize,
      createContext: ({ resHeaders }) =>
        createApiContext(request.headers, (name, value) => resHeaders.append(name, value)),
      responseMeta: () => ({ headers: { 'cache-control': 'no-store' } }),
    })
  )
}

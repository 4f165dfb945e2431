import { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { createApiContext } from '@/api/context'
import { limitBody } from '@/api/limit-body'
import { maxBatchSize } from '@/lib/max-batch-size'
import { toApiError } from '@/api/refusals'
import { appRouter } from '@/api/root'
import { maintenanceRefusal, retryAfterSeconds } from '@/server/maintenance'
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
      createContext: ({ resHeaders }) => {
        const closed = maintenanceRefusal()
        if (closed !== null) {
          resHeaders.set('retry-after', String(retryAfterSeconds))
          throw toApiError(new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: closed }))
        }
        return createApiContext(request.headers, (name, value) => resHeaders.append(name, value))
      },
    })
  )
}

import { TRPCError } from '@trpc/server'

/** The longest request: a form typed without network, sent at once. */
const mostBytes = 4 * 1024 * 1024

/** The request with a body that fails with PAYLOAD_TOO_LARGE when it goes on for too long: it is read into memory. */
export function limitBody(request: Request): Request {
  let received = 0
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength
        if (received > mostBytes) controller.error(new TRPCError({ code: 'PAYLOAD_TOO_LARGE' }))
        else controller.enqueue(chunk)
      },
    }),
  )
  if (!counted) return request
  const init = { method: request.method, headers: request.headers, signal: request.signal, body: counted }
  // Node asks for it wherever a body is a stream; the DOM's types do not know it.
  return new Request(request.url, { ...init, duplex: 'half' } as RequestInit)
}

export const dynamic = 'force-dynamic'

/** Answers as long as this process can answer at all. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}

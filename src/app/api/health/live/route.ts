import { refuseTooMany } from '@/server/request-limits'

export const dynamic = 'force-dynamic'

/** Answers as long as this process can answer at all. */
export function GET(request: Request): Response {
  const refused = refuseTooMany('health/live', request)
  if (refused !== null) return refused
  return Response.json({ status: 'ok' })
}

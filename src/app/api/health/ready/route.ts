import { clock } from '@/server/clock'
import { refuseTooMany } from '@/server/request-limits'
import { findUnready } from '@/server/readiness'

export const dynamic = 'force-dynamic'

/** 200 when users can work with this node, else 503 with what is not usable. */
export async function GET(request: Request): Promise<Response> {
  const refused = refuseTooMany('health/ready', request)
  if (refused !== null) return refused
  const unready = await findUnready(clock.now())
  const body =
    unready.length === 0
      ? { status: 'ok' }
      : { status: 'unavailable', unready, message: `暂不可用：${unready.join('、')}` }
  return Response.json(body, { status: unready.length === 0 ? 200 : 503 })
}

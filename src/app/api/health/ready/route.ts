import { clock } from '@/server/clock'
import { refuseTooMany } from '@/server/request-limits'
import { findUnready, findWarnings } from '@/server/readiness'

export const dynamic = 'force-dynamic'

/** 200 when users can work with this node, else 503 with what is not usable; in both cases what should be set right. */
export async function GET(request: Request): Promise<Response> {
  const refused = refuseTooMany('health/ready', request)
  if (refused !== null) return refused
  const unready = await findUnready(clock.now())
  const warnings = findWarnings()
  const body = {
    ...(unready.length === 0
      ? { status: 'ok' }
      : { status: 'unavailable', unready, message: `暂不可用：${unready.join('、')}` }),
    ...(warnings.length > 0 && { warnings }),
  }
  return Response.json(body, { status: unready.length === 0 ? 200 : 503 })
}

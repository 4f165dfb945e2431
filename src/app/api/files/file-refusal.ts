import { DomainError, type RefusalKind } from '@/lib/domain-error'
import { describeFault } from '@/server/describe-fault'
import { log } from '@/server/log'
import { maintenanceRefusal, retryAfterSeconds } from '@/server/maintenance'

/** A refusal of the file routes: JSON in the user's words with the status that fits. */
export function fileRefusal(error: unknown, requestId: string): Response {
  if (error instanceof DomainError) {
    if (error.code === 'FILE_MISSING') log().error({ code: error.code, requestId }, 'a stored file is gone')
    return Response.json({ code: error.code, refusal: error.refusal }, { status: statuses[error.refusal.kind] })
  }
  log().error({ ...describeFault(error), requestId }, 'file request failed')
  const refusal = {
    what: '没有办成，没有做任何改动',
    why: '系统在处理文件时出了意外。',
    next: `请稍后再试，或把编号 ${requestId} 告诉技术支持。`,
  }
  return Response.json({ code: 'UNEXPECTED', refusal }, { status: 500 })
}

/** @returns the refusal while the installation is being maintained, or null when the request may go on */
export function refuseInMaintenance(): Response | null {
  const refusal = maintenanceRefusal()
  if (refusal === null) return null
  const response = fileRefusal(refusal, '')
  response.headers.set('retry-after', String(retryAfterSeconds))
  return response
}

const statuses: Record<RefusalKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  closed: 422,
  tooMany: 429,
  maintenance: 503,
}

import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { DomainError, type Refusal, type RefusalKind } from '@/lib/domain-error'
import { fieldName } from './field-names'

/** Turns what a procedure threw into the error that carries the right HTTP status; the cause stays. */
export function toApiError(error: TRPCError): TRPCError {
  const { cause } = error
  return cause instanceof DomainError ? new TRPCError({ code: statuses[cause.refusal.kind], cause }) : error
}

/**
 * The words and the code that the browser gets for an error; never a message of a library or a stack.
 * @param asks it was a query: nothing was to be saved
 */
export function describeError(
  error: TRPCError,
  requestId: string | undefined,
  asks: boolean,
): { code: string; refusal: Refusal } {
  const { cause } = error
  if (cause instanceof DomainError) return { code: cause.code, refusal: cause.refusal }
  if (cause instanceof ZodError) return { code: 'INVALID_INPUT', refusal: refuseInput(cause, asks) }
  if (error.code === 'PAYLOAD_TOO_LARGE') return { code: error.code, refusal: tooMuch }
  return error.code === 'INTERNAL_SERVER_ERROR' ? unexpected(requestId) : unreadable(error.code)
}

const statuses: Record<RefusalKind, TRPCError['code']> = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  notFound: 'NOT_FOUND',
  conflict: 'CONFLICT',
  tooLarge: 'PAYLOAD_TOO_LARGE',
  closed: 'UNPROCESSABLE_CONTENT',
  tooMany: 'TOO_MANY_REQUESTS',
  maintenance: 'SERVICE_UNAVAILABLE',
}

function refuseInput(error: ZodError, asks: boolean): Refusal {
  const problems = error.issues.map((issue) => ({ path: issue.path.map(String), message: issue.message }))
  const sentences = problems.slice(0, 5).map(({ path, message }) => `${fieldName(path)}：${message.replace(/。$/, '')}`)
  const more = problems.length > 5 ? `；另有 ${problems.length - 5} 处` : ''
  return {
    kind: 'invalid',
    what: asks ? '没有查询：条件不符合要求' : '有内容不符合要求，没有保存',
    why: `${[...new Set(sentences)].join('；')}${more}。`,
    next: '请改正后再试，已填写的内容仍在页面上。',
    details: { problems },
  }
}

const tooMuch: Refusal = {
  kind: 'tooLarge',
  what: '没有保存，内容太多',
  why: '一次提交的内容超过了系统能接收的大小。',
  next: '请删去多余的内容，或分几次保存。',
}

function unexpected(requestId = '') {
  const refusal: Refusal = {
    kind: 'conflict',
    what: '没有办成，内容没有丢失',
    why: '系统在处理时出了意外，没有做任何改动。',
    next: `请稍后再试，或把编号 ${requestId} 告诉技术支持。`,
    details: { requestId },
  }
  return { code: 'UNEXPECTED', refusal }
}

function unreadable(code: string) {
  const refusal: Refusal = {
    kind: 'invalid',
    what: '没有办成，没有做任何改动',
    why: '页面发出的请求不完整，可能是网络中断，或系统刚刚升级。',
    next: '请刷新页面后再试。',
  }
  return { code, refusal }
}

import { refuseTooMany } from '@/server/request-limits'

/** An address of the API that does not exist: an answer in words, not a page. */
function answer(request: Request): Response {
  const refused = refuseTooMany('[...path]', request)
  if (refused !== null) return refused
  const refusal = {
    kind: 'notFound',
    what: '没有办成，没有做任何改动',
    why: '没有这个接口地址，可能系统刚刚升级。',
    next: '请刷新页面后再试。',
  }
  return Response.json({ code: 'NOT_FOUND', refusal }, { status: 404 })
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { POST } from '@/app/api/trpc/[trpc]/route'
import { startSession } from '@/modules/account/services/start-session'
import { sessionCookie } from '@/server/session-cookie'
import { createAccountScene, type AccountScene } from '../support/account-scene'
import { createTestDatabase } from '../support/database'

const { db, drop } = await createTestDatabase()
afterAll(drop)

let scene: AccountScene
let cookie: string
let unit: Record<string, string>

beforeAll(async () => {
  scene = await createAccountScene(db)
  const { id, personId } = scene.operator
  const request = { db, now: new Date(), requestId: 'request-1', address: null, agent: null }
  const token = await startSession(request, { role: 'OPERATOR', personId, operatorId: id })
  cookie = `other=1; ${sessionCookie().name}=${token}`
  unit = { 'x-acting-unit': scene.hospital.id }
})

const call = (path: string, headers: Record<string, string> = {}, body = '{}') =>
  POST(
    new Request(`http://localhost:3000/api/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost:3000', ...headers },
      body,
    }),
  )

test('the current session tells the pages who acts', async () => {
  const answer = await call('session.current', { cookie })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    result: { data: { json: { role: 'OPERATOR', personName: '孙三', unit: { name: '市医院' }, idleMinutes: 30 } } },
  })
})

test('an operator lands on the workbench of the open batch', async () => {
  const answer = await call('session.home', { cookie })
  expect(await answer.json()).toMatchObject({
    result: { data: { json: expect.stringMatching(/^\/unit\/[\w-]+\/b\/2026$/) } },
  })
})

test('whoever is not logged in is told what, why and what next, and nothing else', async () => {
  const answer = await call('session.current')
  expect(answer.status).toBe(401)
  const { error } = (await answer.json()) as { error: { json: { message: string; data: object } } }
  expect(error.json.message).toBe('')
  expect(error.json.data).toEqual({
    httpStatus: 401,
    code: 'NOT_LOGGED_IN',
    refusal: expect.objectContaining({ kind: 'unauthenticated', what: expect.stringContaining('登录') }),
  })
})

test('an unknown procedure is refused in Chinese without a stack', async () => {
  const answer = await call('session.nothing', { cookie })
  expect(answer.status).toBe(404)
  const text = await answer.text()
  expect(text).toContain('没有做任何改动')
  expect(text).not.toMatch(/stack|node_modules/)
})

test.each([
  ['a body of 5 MB', 'employer.review.list', JSON.stringify({ json: 'a'.repeat(5 * 1024 * 1024) }), 413],
  ['a NUL in what is searched for', 'employer.review.list', search('王\0'), 400],
  ['half a surrogate pair', 'employer.review.list', search('\ud842'), 400],
  ['a version no row can have', 'employer.review.saveRecommendation', recommendation({ version: 2 ** 40 }), 400],
  ['a day in the year 0', 'employer.review.saveRecommendation', recommendation({ signedOn: '0000-01-01' }), 400],
  ['21 calls in one', `${Array(21).fill('session.current').join(',')}?batch=1`, '{}', 400],
])('%s is refused in Chinese, without an error of ours', async (_title, path, body, status) => {
  const answer = await call(path, { cookie, ...unit }, body)
  expect(answer.status).toBe(status)
  expect(await answer.text()).toMatch(/没有|不符合要求/)
  expect((await call('session.current', { cookie })).status).toBe(200)
})

test('a page of another site can do nothing with our cookie', async () => {
  const answer = await call('session.logout', { cookie, origin: 'https://elsewhere.example' })
  expect(answer.status).toBe(403)
  expect((await call('session.current', { cookie })).status).toBe(200)
})

test('logging out ends the session on the server and clears the cookie', async () => {
  const answer = await call('session.logout', { cookie, origin: 'http://localhost:3000' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('set-cookie')).toMatch(/^jiancai-session=; Path=\/; Max-Age=0; HttpOnly/)
  expect((await call('session.current', { cookie })).status).toBe(401)
})

function search(text: string): string {
  return JSON.stringify({ json: { batchCode: '2026', module: 'own-review', search: text } })
}

function recommendation(typed: object): string {
  return JSON.stringify({ json: { applicationId: '019ab000-0000-7000-8000-000000000001', version: 0, ...typed } })
}

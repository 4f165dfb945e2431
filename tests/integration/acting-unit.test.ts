import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { POST } from '@/app/api/trpc/[trpc]/route'
import { POST as upload } from '@/app/api/files/route'
import type { Login } from '@/modules/account/login'
import { isPrivileged } from '@/modules/account/rules/officer-roles'
import { startSession } from '@/modules/account/services/start-session'
import type { Transaction } from '@/server/db'
import { sessionCookie } from '@/server/session-cookie'
import { createAccountScene, type AccountScene } from '../support/account-scene'
import { createTestDatabase } from '../support/database'
import { acceptFirstNotice } from '../support/factories/consent'
import { waitingForLocks } from '../support/lock-waits'

const { db, drop } = await createTestDatabase()
afterAll(drop)

let scene: AccountScene
let clinic: { id: string; operatorId: string }

beforeAll(async () => {
  scene = await createAccountScene(db)
  const data = { kind: 'EMPLOYER', depth: 2, name: '诊所', parentId: scene.city.id } as const
  const { id } = await db.unit.create({ data })
  const operator = await db.operator.create({ data: { unitId: id, personId: scene.operator.personId } })
  clinic = { id, operatorId: operator.id }
  const { batch, hospital } = scene
  const applicant = { batchId: batch.id, personId: scene.operator.personId, owningUnitId: hospital.id }
  await db.applicant.create({ data: { ...applicant, passwordHash: 'none', mustChangePassword: false } })
  await acceptFirstNotice(db, applicant.personId)
})

async function logIn(
  login: Login,
  byScan = true,
  secondFactorAt: Date | null = isPrivileged(login.role) ? new Date() : null,
): Promise<string> {
  const request = { db, now: new Date(), requestId: 'request-1', address: null, agent: null }
  return `${sessionCookie().name}=${await startSession(request, login, { byScan, secondFactorAt })}`
}

const asOperator = () => {
  const { id, personId } = scene.operator
  return logIn({ role: 'OPERATOR', personId, operatorId: id })
}

interface Answer {
  result?: { data: { json: unknown } }
  error?: { json: { data: { code: string } } }
}

async function call(path: string, cookie: string, unitId: string | null, input: unknown = {}) {
  const response = await POST(
    new Request(`http://localhost:3000/api/trpc/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        host: 'localhost:3000',
        cookie,
        'x-request-id': 'chosen-by-the-caller',
        ...(unitId !== null && { 'x-acting-unit': unitId }),
      },
      body: JSON.stringify({ json: input }),
    }),
  )
  const { result, error } = (await response.json()) as Answer
  return { code: error?.json.data.code ?? 'OK', data: result?.data.json, cookie: response.headers.get('set-cookie') }
}

const counts = { batchCode: '2026' }

describe('a unit’s procedure acts for the unit that the call names', () => {
  test('each of the person’s own units, whichever he entered last', async () => {
    const cookie = await asOperator()
    for (const unitId of [scene.hospital.id, clinic.id]) {
      expect(await call('employer.review.counts', cookie, unitId, counts)).toMatchObject({ code: 'OK' })
      expect(await call('session.current', cookie, unitId)).toMatchObject({ data: { unit: { id: unitId } } })
    }
  })

  test.each([
    ['nobody without a unit', () => null],
    ['nobody for a unit of others', () => scene.city.id],
    ['nobody for the province', () => scene.province.id],
    ['nobody for what is no id', () => "' OR 1=1"],
  ])('%s', async (_title, unit) => {
    const cookie = await asOperator()
    expect(await call('employer.review.counts', cookie, unit(), counts)).toMatchObject({ code: 'NOT_ACTING_FOR_UNIT' })
  })

  test.each([
    [
      'the operator was replaced',
      (endedAt: Date | null) => db.operator.update({ where: { id: clinic.operatorId }, data: { endedAt } }),
    ],
    [
      'the unit was deactivated',
      (deactivatedAt: Date | null) => db.unit.update({ where: { id: clinic.id }, data: { deactivatedAt } }),
    ],
  ])('nobody any more once %s, while the other unit goes on', async (_title, set) => {
    const cookie = await asOperator()
    await set(new Date())
    expect(await call('employer.review.counts', cookie, clinic.id, counts)).toMatchObject({
      code: 'NOT_ACTING_FOR_UNIT',
    })
    expect(await call('employer.review.counts', cookie, scene.hospital.id, counts)).toMatchObject({ code: 'OK' })
    await set(null)
  })

  test('no other role acts for a unit', async () => {
    const { id, personId } = scene.provincial
    const cookie = await logIn({ role: 'PROVINCIAL_HR', personId, operatorId: id })
    expect(await call('employer.review.counts', cookie, scene.province.id, counts)).toMatchObject({
      code: 'NO_PERMISSION',
    })
  })

  test('an upload without its unit belongs to nobody', async () => {
    const cookie = await asOperator()
    const headers = { host: 'localhost:3000', cookie }
    const answer = await upload(
      new Request('http://localhost:3000/api/files', { method: 'POST', headers, body: new FormData() }),
    )
    expect(await answer.json()).toMatchObject({ code: 'NOT_ACTING_FOR_UNIT' })
  })
})

describe('going on with another account', () => {
  test('shows what waits in each only to who has shown the second factor', async () => {
    const { id, personId } = scene.provincial
    const data = { kind: 'EMPLOYER', depth: 2, name: '疗养院', parentId: scene.city.id } as const
    const { id: unitId } = await db.unit.create({ data })
    const { id: operatorId } = await db.operator.create({ data: { unitId, personId } })
    const waiting = async (secondFactorAt: Date | null) => {
      const login = { role: 'PROVINCIAL_HR', personId, operatorId: id } as const
      const { data } = await call('session.accounts', await logIn(login, true, secondFactorAt), null)
      return (data as { waiting: number | null }[]).map(({ waiting }) => waiting)
    }
    expect(await waiting(null)).toEqual([null, null])
    expect(await waiting(new Date())).toEqual([0, 0])
    await db.operator.delete({ where: { id: operatorId } })
  })

  test('another unit keeps the session and is where he lands next', async () => {
    const cookie = await asOperator()
    const entered = await call('session.enter', cookie, null, { accountId: clinic.operatorId })
    expect(entered).toMatchObject({ data: { home: `/unit/${clinic.id}/b/2026` }, cookie: null })
    expect(await call('session.home', cookie, null)).toMatchObject({ data: `/unit/${clinic.id}/b/2026` })
    expect(await db.auditEntry.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      action: 'unit-switched',
      requestId: expect.stringMatching(/^[0-9a-f]{12}$/),
    })
  })

  test('another role gets a new session with the same end, and the one before is over', async () => {
    const cookie = await asOperator()
    const accounts = await call('session.accounts', cookie, null)
    const own = (accounts.data as { role: string; id: string }[]).find(({ role }) => role === 'APPLICANT')
    const entered = await call('session.enter', cookie, null, { accountId: own?.id })
    expect(entered.data).toEqual({ home: '/applicant/b/2026' })
    expect(entered.cookie).toMatch(/HttpOnly; SameSite=Lax/)
    expect(await call('session.current', cookie, null)).toMatchObject({ code: 'NOT_LOGGED_IN' })
    const rotated = entered.cookie?.split(';')[0] ?? ''
    expect(await call('session.current', rotated, null)).toMatchObject({ data: { role: 'APPLICANT' } })
    expect(await call('employer.review.counts', rotated, clinic.id, counts)).toMatchObject({ code: 'NO_PERMISSION' })
    const [begun, ended] = await db.session.findMany({ orderBy: { createdAt: 'desc' }, take: 2 })
    expect(begun?.absoluteExpiresAt).toBeDefined()
    expect(ended?.absoluteExpiresAt.getTime()).toBeLessThanOrEqual(begun?.absoluteExpiresAt.getTime() ?? 0)
  })

  test.each([
    [
      'its operator is replaced',
      (tx: Transaction, endedAt: Date | null) =>
        tx.operator.update({ where: { id: clinic.operatorId }, data: { endedAt } }),
    ],
    [
      'it is deactivated',
      (tx: Transaction, deactivatedAt: Date | null) =>
        tx.unit.update({ where: { id: clinic.id }, data: { deactivatedAt } }),
    ],
  ])('another unit is refused when %s in the same moment, and he stays where he was', async (_title, set) => {
    const cookie = await asOperator()
    const entering = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE "id" = ${clinic.id}::uuid FOR UPDATE`
      await set(tx, new Date())
      let isAnswered = false
      const asked = call('session.enter', cookie, null, { accountId: clinic.operatorId })
      void asked.then(() => (isAnswered = true))
      while (!isAnswered && (await waitingForLocks(db)) === 0) await new Promise(setImmediate)
      await tx.session.updateMany({ where: { operatorId: clinic.operatorId }, data: { endedAt: new Date() } })
      return { asked }
    })
    expect(await entering.asked).toMatchObject({ code: 'NOT_YOUR_ACCOUNT' })
    expect(await call('session.home', cookie, null)).toMatchObject({ data: `/unit/${scene.hospital.id}/b/2026` })
    await set(db, null)
  })

  test('an account of somebody else is refused', async () => {
    const cookie = await asOperator()
    const accountId = scene.cityOperator.id
    expect(await call('session.enter', cookie, null, { accountId })).toMatchObject({ code: 'NOT_YOUR_ACCOUNT' })
  })

  test('a password opens only the account that it belongs to', async () => {
    const { personId } = scene.operator
    const { id: applicantId } = await db.applicant.findFirstOrThrow({ where: { personId } })
    const cookie = await logIn({ role: 'APPLICANT', personId, applicantId }, false)
    expect((await call('session.accounts', cookie, null)).data).toHaveLength(1)
    const accountId = clinic.operatorId
    expect(await call('session.enter', cookie, null, { accountId })).toMatchObject({ code: 'NOT_YOUR_ACCOUNT' })
  })

  test('of two changes of role at once one is done, and one session is left', async () => {
    const cookie = await asOperator()
    const accounts = await call('session.accounts', cookie, null)
    const own = (accounts.data as { role: string; id: string }[]).find(({ role }) => role === 'APPLICANT')
    const entered = await Promise.all([1, 2].map(() => call('session.enter', cookie, null, { accountId: own?.id })))
    expect(entered.map(({ code }) => code).sort()).toEqual(['NOT_LOGGED_IN', 'OK'])
  })
})

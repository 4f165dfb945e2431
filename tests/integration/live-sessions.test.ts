import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { AdministratorActor } from '@/modules/account/actor'
import type { Login } from '@/modules/account/login'
import { listLiveSessions, listOwnSessions } from '@/modules/account/queries/live-sessions'
import { sessionEndWords } from '@/modules/account/rules/session-end-words'
import { clearSessions } from '@/modules/account/services/clear-sessions'
import { endOtherSessions, endOwnSession } from '@/modules/account/services/end-own-sessions'
import { endSessionsOfSomebody } from '@/modules/account/services/end-sessions-of-somebody'
import { resumeSession } from '@/modules/account/services/resume-session'
import { startSession } from '@/modules/account/services/start-session'
import type { Session } from '@/modules/account/session-shapes'
import { listUnusedAccounts } from '@/modules/unit/queries/list-unused-accounts'
import { rowsReadInTurn } from '../support/rows-read'
import { createTestDatabase } from '../support/database'
import { asAdministrator, createAdministrator } from '../support/factories/administrators'
import { createCandidate, type Candidate } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { contextOf, createRound, roundNow, type Round, type UnitKey } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(drop)

let round: Round
let security: AdministratorActor
let candidate: Candidate

beforeAll(async () => {
  round = await createRound(db)
  security = await createAdministrator(round, 'SECURITY_ADMIN', { name: '安全甲' })
  candidate = await createCandidate(round)
})

beforeEach(async () => {
  await db.session.deleteMany()
})

const minutes = (count: number) => new Date(roundNow.getTime() + count * 60_000)

async function open(
  login: Login,
  { byScan = true, now = roundNow } = {},
): Promise<{ token: string; session: Session }> {
  const request = {
    db,
    now,
    requestId: 'request-1',
    address: '10.0.0.1',
    agent: 'Mozilla/5.0 (Windows NT 6.1) Chrome/109.0',
  }
  const token = await startSession(request, login, { byScan })
  const session = await resumeSession(db, token, now)
  if (session === null) throw new Error('the session has ended')
  return { token, session }
}

function operator(unit: UnitKey): Login {
  const { personId, operatorId } = round.actors[unit]
  return { role: 'OPERATOR', personId, operatorId }
}

const applicant = (): Login => ({ role: 'APPLICANT', ...idsOf(candidate) })
const idsOf = ({ actor: { personId, applicantId } }: Candidate) => ({ personId, applicantId })
const as = (session: Session) => contextOf(db, session.actor, roundNow)

describe('one’s own logins', () => {
  test('are listed with this one first, and nobody else’s', async () => {
    const { session } = await open(operator('chengdu'))
    await open(operator('chengdu'), { now: minutes(1) })
    await open(operator('mianyang'))
    const own = await listOwnSessions(db, minutes(2), session)
    expect(own.map(({ isCurrent, unitName }) => [isCurrent, unitName])).toEqual([
      [true, '成都市人社局'],
      [false, '成都市人社局'],
    ])
  })

  test('an applicant’s password shows and ends the logins of his own account alone', async () => {
    const { personId } = candidate.actor
    const { unit } = round.actors.huaxi
    await db.operator.updateMany({ where: { unitId: unit.id }, data: { endedAt: roundNow } })
    const { id } = await db.operator.create({ data: { unitId: unit.id, personId } })
    const asOperator = await open({ role: 'OPERATOR', personId, operatorId: id })
    const byPassword = await open(applicant(), { byScan: false })
    expect(await listOwnSessions(db, roundNow, byPassword.session)).toHaveLength(1)
    expect(await endOtherSessions(as(byPassword.session), byPassword.session)).toEqual({ ended: 0 })
    const refused = endOwnSession(as(byPassword.session), byPassword.session, { sessionId: asOperator.session.id })
    expect((await refusalOf(refused)).code).toBe('SESSION_NOT_FOUND')
    // The scan proved the person: all that is his is shown to him.
    const byScan = await open(applicant())
    expect(await listOwnSessions(db, roundNow, byScan.session)).toHaveLength(3)
  })

  test('end at once, this one by logging out only; one of another person is not there', async () => {
    const { session } = await open(operator('chengdu'))
    const other = await open(operator('chengdu'))
    const strange = await open(operator('mianyang'))
    await endOwnSession(as(session), session, { sessionId: other.session.id })
    expect(await resumeSession(db, other.token, roundNow)).toBeNull()
    expect((await refusalOf(endOwnSession(as(session), session, { sessionId: session.id }))).code).toBe('THIS_SESSION')
    const refused = endOwnSession(as(session), session, { sessionId: strange.session.id })
    expect((await refusalOf(refused)).code).toBe('SESSION_NOT_FOUND')
    expect(await resumeSession(db, strange.token, roundNow)).not.toBeNull()
  })
})

describe('everybody’s logins, for the 安全管理员', () => {
  const look = (search = '') =>
    listLiveSessions(db, roundNow, { search, page: 1, currentId: '00000000-0000-4000-8000-000000000000' })

  test('are found by parts of the person’s and the unit’s name; what is idle or ended is not there', async () => {
    await open(operator('chengdu'))
    await open(operator('mianyang'))
    await open(operator('mianyang'), { now: minutes(-31) })
    expect((await look()).total).toBe(2)
    expect((await look('绵阳')).rows.map(({ unitName }) => unitName)).toEqual(['绵阳市人社局'])
    expect((await look('%')).total).toBe(0)
  })

  test('end singly or for the whole person, never his own', async () => {
    const one = await open(operator('chengdu'))
    const two = await open(operator('chengdu'))
    const own = await open({ role: 'SECURITY_ADMIN', personId: security.personId, operatorId: security.operatorId })
    const context = asAdministrator(round, security)
    expect(await endSessionsOfSomebody(context, { sessionId: one.session.id })).toEqual({ ended: 1 })
    expect(await endSessionsOfSomebody(context, { sessionId: one.session.id })).toEqual({ ended: 0 })
    expect(await endSessionsOfSomebody(context, { personId: round.actors.chengdu.personId })).toEqual({ ended: 1 })
    expect(await resumeSession(db, two.token, roundNow)).toBeNull()
    for (const his of [{ sessionId: own.session.id }, { personId: security.personId }]) {
      expect((await refusalOf(endSessionsOfSomebody(context, his))).code).toBe('OWN_SESSIONS')
    }
    const strange = endSessionsOfSomebody(context, { sessionId: candidate.applicationId })
    expect((await refusalOf(strange)).code).toBe('SESSION_NOT_FOUND')
  })
})

test('accounts unused for 90 days are listed, those never used first; ended and fresh ones are not', async () => {
  const days = (count: number) => new Date(roundNow.getTime() - count * 86_400_000)
  await db.operator.updateMany({ data: { createdAt: days(400), lastLoginAt: days(1) } })
  const set = (unit: UnitKey, data: { lastLoginAt?: Date | null; createdAt?: Date; endedAt?: Date }) =>
    db.operator.update({ where: { id: round.actors[unit].operatorId }, data })
  await set('chengdu', { lastLoginAt: days(91) })
  await set('mianyang', { lastLoginAt: null })
  await set('qingyang', { lastLoginAt: null, createdAt: days(89) })
  await set('employer', { lastLoginAt: days(200), endedAt: days(100) })
  const { rows, total } = await listUnusedAccounts(asAdministrator(round, security), { page: 1 })
  expect(total).toBe(2)
  expect(rows.map(({ unitName, superiorName }) => [unitName, superiorName])).toEqual([
    ['绵阳市人社局', '四川省人力资源和社会保障厅'],
    ['成都市人社局', '四川省人力资源和社会保障厅'],
  ])
})

describe('what has run out', () => {
  test('is ended when its time was over and says no more than that; long ago it is deleted', async () => {
    const idle = await open(operator('chengdu'))
    const spent = await open(operator('sibling'))
    const live = await open(operator('qingyang'), { now: minutes(500) })
    await db.session.update({ where: { id: spent.session.id }, data: { lastSeenAt: minutes(500) } })
    const now = minutes(501)
    await clearSessions(db, now)
    const ended = async ({ session: { id } }: { session: Session }) =>
      db.session.findUniqueOrThrow({ where: { id }, select: { endedAt: true, endReason: true } })
    expect(await ended(idle)).toEqual({ endedAt: minutes(30), endReason: 'EXPIRED' })
    expect(await ended(spent)).toEqual({ endedAt: minutes(480), endReason: 'EXPIRED' })
    expect(await ended(live)).toEqual({ endedAt: null, endReason: null })
    expect(sessionEndWords('EXPIRED')).toBeNull()
    await clearSessions(db, minutes(30 * 24 * 60 + 31))
    const left = await db.session.findMany({ select: { id: true } })
    expect(left.map(({ id }) => id).sort()).toEqual([spent.session.id, live.session.id].sort())
  })

  test('is not looked at by the list of what lives', async () => {
    const { session } = await open(operator('chengdu'))
    await db.$executeRaw`
      INSERT INTO "Session" ("tokenHash", "id", "personId", "role", "operatorId", "createdAt", "lastSeenAt", "idleMinutes",
             "absoluteExpiresAt", "endedAt")
      SELECT 'ended-' || n, gen_random_uuid(), "personId", "role", "operatorId", "createdAt", "lastSeenAt", "idleMinutes",
             "absoluteExpiresAt", "lastSeenAt"
        FROM "Session", generate_series(1, 5000) n WHERE "id" = ${session.id}::uuid`
    await db.$executeRaw`ANALYZE "Session"`
    const wanted = { search: '', page: 1, currentId: session.id }
    const read = await db.$transaction(async (tx) => {
      const before = await rowsReadInTurn(tx, 'Session')
      const { total } = await listLiveSessions(tx as typeof db, minutes(1), wanted)
      return { total, rows: (await rowsReadInTurn(tx, 'Session')) - before }
    })
    expect(read).toEqual({ total: 1, rows: 0 })
  })
})

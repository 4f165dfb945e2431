import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { endSessions } from '@/modules/account/services/end-sessions'
import { resumeSession } from '@/modules/account/services/resume-session'
import { startSession } from '@/modules/account/services/start-session'
import { createAccountScene, type AccountScene } from '../support/account-scene'
import { createTestDatabase } from '../support/database'

const { db, drop } = await createTestDatabase()
afterAll(drop)

const start = new Date('2026-11-20T01:00:00Z')
const at = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const request = { db, requestId: 'request-1', address: '10.0.0.1', agent: 'a browser' }

let scene: AccountScene
let token: string

beforeAll(async () => {
  scene = await createAccountScene(db)
})

beforeEach(async () => {
  await db.session.deleteMany()
  const { id, personId } = scene.operator
  token = await startSession({ ...request, now: start }, { role: 'OPERATOR', personId, operatorId: id })
})

describe('who acts', () => {
  test('an operator acts for his unit', async () => {
    const session = await resumeSession(db, token, at(1))
    const { hospital, operator } = scene
    expect(session?.actor).toEqual({
      role: 'OPERATOR',
      personId: operator.personId,
      personName: '孙三',
      operatorId: operator.id,
      unit: { id: hospital.id, name: '市医院', kind: 'EMPLOYER', depth: 2 },
    })
  })

  test('an applicant acts for himself in his batch', async () => {
    const { id, personId, batchId } = scene.applicant
    const his = await startSession({ ...request, now: start }, { role: 'APPLICANT', personId, applicantId: id })
    const session = await resumeSession(db, his, at(1))
    expect(session?.actor).toEqual({ role: 'APPLICANT', personId, personName: '周五', applicantId: id, batchId })
  })
})

describe('how long it lives', () => {
  test('it ends when nobody used it for the idle time', async () => {
    await expect(resumeSession(db, token, at(29))).resolves.not.toBeNull()
    await expect(resumeSession(db, token, at(58))).resolves.not.toBeNull()
    await expect(resumeSession(db, token, at(58 + 30))).resolves.toBeNull()
  })

  test('it ends after the absolute time, used or not', async () => {
    for (let minutes = 20; minutes < 8 * 60; minutes += 20) {
      await expect(resumeSession(db, token, at(minutes))).resolves.not.toBeNull()
    }
    await expect(resumeSession(db, token, at(8 * 60))).resolves.toBeNull()
  })

  test('provincial HR is left alone for half as long', async () => {
    const { id, personId } = scene.provincial
    const login = { role: 'PROVINCIAL_HR', personId, operatorId: id } as const
    const privileged = await startSession({ ...request, now: start }, login)
    await expect(resumeSession(db, privileged, at(15))).resolves.toBeNull()
    await expect(resumeSession(db, token, at(15))).resolves.not.toBeNull()
  })

  test('use is noted at most once a minute', async () => {
    const lastSeenAt = async () => (await db.session.findFirstOrThrow()).lastSeenAt
    await resumeSession(db, token, at(0.9))
    expect(await lastSeenAt()).toEqual(start)
    await resumeSession(db, token, at(1))
    expect(await lastSeenAt()).toEqual(at(1))
    await Promise.all([resumeSession(db, token, at(3)), resumeSession(db, token, at(3.5))])
    await resumeSession(db, token, at(3.9))
    expect([at(3), at(3.5)]).toContainEqual(await lastSeenAt())
  })
})

describe('how it ends', () => {
  test.each([
    ['the operator', () => ({ operatorId: scene.operator.id })],
    ['the person', () => ({ personId: scene.operator.personId })],
  ])('with all sessions of %s it is gone at once, and that is recorded', async (_what, of) => {
    await expect(endSessions({ ...request, now: at(1) }, of(), 'OPERATOR_CHANGED')).resolves.toBe(1)
    await expect(resumeSession(db, token, at(1))).resolves.toBeNull()
    const entry = await db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(entry).toMatchObject({
      action: 'sessions-ended',
      objectId: scene.operator.personId,
      reason: 'OPERATOR_CHANGED',
    })
  })

  test('logging out ends this session and no other', async () => {
    const { id, personId } = scene.operator
    const other = await startSession({ ...request, now: start }, { role: 'OPERATOR', personId, operatorId: id })
    const session = await resumeSession(db, token, at(1))
    await endSessions({ ...request, now: at(1) }, { tokenHash: session?.tokenHash ?? '' }, 'LOGGED_OUT')
    await expect(resumeSession(db, token, at(1))).resolves.toBeNull()
    await expect(resumeSession(db, other, at(1))).resolves.not.toBeNull()
  })

  test('logging in again in the same browser ends the session before', async () => {
    const { id, personId } = scene.operator
    const login = { role: 'OPERATOR', personId, operatorId: id } as const
    const second = await startSession({ ...request, now: at(1) }, login, { previousToken: token })
    expect(second).not.toBe(token)
    await expect(resumeSession(db, token, at(1))).resolves.toBeNull()
    await expect(resumeSession(db, second, at(1))).resolves.not.toBeNull()
  })

  test.each([
    [
      'the operator is replaced',
      (endedAt: Date | null) => db.operator.update({ where: { id: scene.operator.id }, data: { endedAt } }),
    ],
    [
      'the unit is deactivated',
      (deactivatedAt: Date | null) => db.unit.update({ where: { id: scene.hospital.id }, data: { deactivatedAt } }),
    ],
  ])('when %s the very next request is refused', async (_what, set) => {
    await set(at(1))
    await expect(resumeSession(db, token, at(1))).resolves.toBeNull()
    await set(null)
  })

  test('when the applicant account is removed the very next request is refused', async () => {
    const { id, personId } = scene.applicant
    const his = await startSession({ ...request, now: start }, { role: 'APPLICANT', personId, applicantId: id })
    await db.applicant.update({ where: { id }, data: { removedAt: at(1) } })
    await expect(resumeSession(db, his, at(1))).resolves.toBeNull()
  })
})

describe('what opens no session', () => {
  test.each([
    ['no cookie', () => null],
    ['an empty one', () => ''],
    ['a token with one character changed', () => token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')],
    ['a shortened token', () => token.slice(0, -1)],
    ['something of another kind', () => "' OR 1=1 --"],
  ])('%s', async (_what, presented) => {
    await expect(resumeSession(db, presented(), at(1))).resolves.toBeNull()
  })

  test('what stands in the table', async () => {
    const { tokenHash } = await db.session.findFirstOrThrow()
    expect(tokenHash).not.toContain(token)
    await expect(resumeSession(db, tokenHash, at(1))).resolves.toBeNull()
  })
})

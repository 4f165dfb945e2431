import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { logInApplicant } from '@/modules/account/services/log-in-applicant'
import { startSession } from '@/modules/account/services/start-session'
import { createApplicant } from '@/modules/applicant/services/create-applicant'
import { resetPassword } from '@/modules/applicant/services/reset-password'
import { changeEmployer } from '@/modules/review/services/change-employer'
import { hashPassword } from '@/server/password'
import { createTestDatabase } from '../support/database'
import { createCandidate } from '../support/factories/applications'
import { freshDocument } from '../support/factories/corrections'
import { giveTo } from '../support/factories/employers'
import { createRound, roundNow, type Round } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

describe('after a change of employer the password', () => {
  const logIn = (idNumber: string, password: string) =>
    logInApplicant({ db, now: roundNow, requestId: 'request-1', address: null, agent: null }, { idNumber, password })
  const openSession = (applicantId: string, personId: string, byScan: boolean) =>
    startSession(
      { db, now: roundNow, requestId: 'request-1', address: null, agent: null },
      { role: 'APPLICANT', applicantId, personId },
      { byScan },
    )

  test('that the former unit handed out opens nothing any more, nor does a login by it; the new unit’s does', async () => {
    const document = freshDocument()
    const input = { batchCode: '2026', name: '毕升', mobile: '13900139000', ...document }
    const { applicantId, initialPassword } = await createApplicant(round.as('employer'), input)
    await expect(logIn(document.idNumber, initialPassword)).resolves.toMatchObject({ ok: true })
    const { personId } = await db.applicant.findUniqueOrThrow({ where: { id: applicantId } })
    await openSession(applicantId, personId, false)
    await openSession(applicantId, personId, true)
    const key = '0190c8a5-0000-7000-8000-000000000002'
    const asked = {
      applicantId,
      version: 0,
      unitId: round.actors.huaxi.unit.id,
      reason: '工作调动',
      idempotencyKey: key,
    }
    await changeEmployer(round.as('province'), asked)
    await expect(logIn(document.idNumber, initialPassword)).resolves.toMatchObject({ ok: false })
    const sessions = await db.session.findMany({ where: { applicantId }, orderBy: { byScan: 'asc' } })
    expect(sessions.map(({ byScan, endReason }) => [byScan, endReason])).toEqual([
      [false, 'EMPLOYER_CHANGED'],
      [true, null],
    ])
    const handedOut = await resetPassword(round.as('huaxi'), { applicantId })
    await expect(logIn(document.idNumber, handedOut.initialPassword)).resolves.toMatchObject({ ok: true })
  })

  test('that he chose himself stays, with his logins', async () => {
    const candidate = await createCandidate(round, { name: '边让' })
    const { applicantId, personId } = candidate.actor
    const passwordHash = await hashPassword('Jinjiang-Qiao7')
    await db.applicant.update({ where: { id: applicantId }, data: { passwordHash, mustChangePassword: false } })
    await openSession(applicantId, personId, false)
    await giveTo(round, candidate, 'mianyangEmployer')
    expect(await db.applicant.findUnique({ where: { id: applicantId } })).toMatchObject({ passwordHash })
    expect(await db.session.count({ where: { applicantId, endedAt: null } })).toBe(1)
  })
})

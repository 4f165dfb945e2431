import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { changeEmployer } from '@/modules/review/services/change-employer'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { returnApplication } from '@/modules/review/services/return-application'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import {
  act,
  candidateAt,
  createCandidate,
  freshRequest,
  makeReady,
  submit,
  type Candidate,
} from '../support/factories/applications'
import { giveTo } from '../support/factories/employers'
import { refusalOf } from '../support/factories/refusals'
import { createRound, later, roundNow, type Round, type UnitKey } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

const sendBack = { reason: '请修改', remarks: [], carriedRemarkIds: [], shortDeadlineConfirmed: false }

const change = (candidate: Candidate, unit: UnitKey, now?: Date) => giveTo(round, candidate, unit, now)

const applicationOf = ({ applicationId }: Candidate) =>
  db.application.findUniqueOrThrow({
    where: { id: applicationId },
    include: { applicant: true, steps: { orderBy: { position: 'asc' } }, ranks: true, slots: true },
  })
const idOf = (unit: UnitKey) => round.actors[unit].unit.id

describe('refused', () => {
  test.each(['IN_REVIEW', 'READY_TO_FORWARD', 'RETURNED_TO_UNIT', 'REJECTED'] as const)('%s', async (state) => {
    const candidate = await candidateAt(round, state === 'RETURNED_TO_UNIT' ? 'qingyang' : 'employer', { name: '柯岩' })
    if (state === 'RETURNED_TO_UNIT') {
      await act(round, returnApplication, round.as('qingyang', later(1)), candidate, sendBack)
    }
    if (state === 'READY_TO_FORWARD') await makeReady(round, candidate, 'employer')
    if (state === 'REJECTED') {
      await act(round, rejectApplication, round.as('employer'), candidate, { reason: '不实', typedName: '柯岩' })
    }
    const before = await applicationOf(candidate)
    expect(before.state).toBe(state)
    expect(await refusalOf(change(candidate, 'sibling', later(2)))).toMatchObject({ code: 'REFUSED' })
    expect(await applicationOf(candidate)).toEqual(before)
  })

  test('to the province, to the same unit, to a deactivated one, to none', async () => {
    const candidate = await createCandidate(round, { name: '雷州' })
    await db.unit.update({ where: { id: idOf('huaxi') }, data: { deactivatedAt: roundNow } })
    for (const unit of ['province', 'employer', 'huaxi'] as const) {
      expect(await refusalOf(change(candidate, unit))).toMatchObject({ code: 'REFUSED' })
    }
    await db.unit.update({ where: { id: idOf('huaxi') }, data: { deactivatedAt: null } })
    const { applicationId: unitId, ...request } = await freshRequest(round, candidate)
    const nowhere = { ...request, applicantId: candidate.actor.applicantId, unitId, reason: '调动' }
    expect(await refusalOf(changeEmployer(round.as('province'), nowhere))).toMatchObject({ code: 'UNIT_GONE' })
  })
})

describe('at the same moment', () => {
  test('as the submit: the one that comes second is told of the first', async () => {
    const candidate = await createCandidate(round, { name: '孟津' })
    const outcomes = await Promise.allSettled([submit(round, candidate), change(candidate, 'sibling')])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [submitted] = outcomes
    const { owningUnitId, state } = await applicationOf(candidate)
    const isSubmitted = submitted.status === 'fulfilled'
    expect([state, owningUnitId]).toEqual(isSubmitted ? ['IN_REVIEW', idOf('employer')] : ['DRAFT', idOf('sibling')])
  })

  test('by two officers to two units: one of them', async () => {
    const candidate = await createCandidate(round, { name: '南渡' })
    const outcomes = await Promise.allSettled([change(candidate, 'sibling'), change(candidate, 'mianyangEmployer')])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { firstBreak } from '@/modules/review/rules/chain'
import { approveApplication } from '@/modules/review/services/approve-application'
import { forwardApplication } from '@/modules/review/services/forward-application'
import { returnApplication } from '@/modules/review/services/return-application'
import { reworkApplication } from '@/modules/review/services/rework-application'
import { answerRemark } from '@/modules/review/services/answer-remark'
import type { FrozenRecommendation } from '@/modules/review/rules/frozen-recommendation'
import type { RemarkInput } from '@/modules/review/schema'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, candidateAt, createCandidate, passThrough, placeOf, submit } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, type Round, type UnitKey } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db, { settings: { publicityRequired: true } })
})
afterAll(() => expectSoundData(round.db))
afterAll(() => drop())

test('four levels bring an application from draft to APPROVED, with steps, slot, revisions and an unbroken chain', async () => {
  const candidate = await createCandidate(round)
  await submit(round, candidate)
  expect(await placeOf(round, candidate)).toEqual({
    state: 'IN_REVIEW',
    holder: 'employer',
    steps: ['IN_REVIEW', 'WAITING', 'WAITING', 'WAITING'],
  })
  for (const unit of ['employer', 'qingyang', 'chengdu'] as const) await passThrough(round, candidate, unit)
  expect((await placeOf(round, candidate)).steps).toEqual(['FORWARDED', 'FORWARDED', 'FORWARDED', 'IN_REVIEW'])

  const result = await act(round, approveApplication, round.as('province'), candidate, {})
  expect(result).toMatchObject({ state: 'APPROVED', message: '已审核通过' })
  expect(result.receipt).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  expect(await placeOf(round, candidate)).toMatchObject({ state: 'APPROVED', holder: null })

  const { applicationId } = candidate
  const slots = await round.db.quotaSlot.findMany({ where: { applicationId } })
  expect(slots.map(({ indicatorId }) => indicatorId)).toEqual([round.indicatorIds['LEADER']])
  const revisions = await round.db.recommendationRevision.findMany({
    where: { recommendation: { applicationId } },
    orderBy: { id: 'asc' },
  })
  expect(revisions.map(({ content }) => (content as unknown as FrozenRecommendation).unitName)).toEqual([
    '成都飞机设计研究所',
    '青羊区人社局',
    '成都市人社局',
  ])
  await expectWholeChain(applicationId)
})

test('a first-level owner fills both blocks and forwards straight to the province', async () => {
  const candidate = await candidateAt(round, 'huaxi', { owner: 'huaxi' })
  await passThrough(round, candidate, 'huaxi')
  expect(await placeOf(round, candidate)).toEqual({
    state: 'IN_REVIEW',
    holder: 'province',
    steps: ['FORWARDED', 'IN_REVIEW'],
  })
})

test('a return goes down level by level, comes back as a new snapshot, and opinions are kept', async () => {
  const candidate = await candidateAt(round, 'chengdu')
  const { db } = round
  const { applicationId } = candidate
  const remarkTo = (unit: UnitKey | null) =>
    db.remark.findFirstOrThrow({
      where: { applicationId, addresseeUnitId: unit && round.actors[unit].unit.id },
      orderBy: { createdAt: 'desc' },
    })
  const back = (unit: UnitKey, remarks: RemarkInput[], carriedRemarkIds: string[]) =>
    act(round, returnApplication, round.as(unit), candidate, {
      reason: '请核对职务',
      remarks,
      carriedRemarkIds,
      shortDeadlineConfirmed: false,
    })
  await back('chengdu', [{ target: 'FIELD', section: 'basic', field: 'post', text: '职务与证明不一致' }], [])
  expect(await placeOf(round, candidate)).toMatchObject({
    state: 'RETURNED_TO_UNIT',
    holder: 'qingyang',
    steps: ['FORWARDED', 'RETURNED_TO_ME', 'RETURNED_BY_ME', 'WAITING'],
  })
  await back('qingyang', [{ target: 'GENERAL', text: '请一并核对附件' }], [(await remarkTo('qingyang')).id])
  const general = await db.remark.findFirstOrThrow({ where: { applicationId, target: 'GENERAL' } })
  const carriedOnly = await db.remark.findFirstOrThrow({ where: { applicationId, carriedFromId: { not: null } } })
  await back('employer', [], [carriedOnly.id])
  expect(await placeOf(round, candidate)).toMatchObject({ state: 'RETURNED_TO_APPLICANT', holder: null })

  expect((await refusalOf(submit(round, candidate))).refusal.why).toContain('1 条退回意见没有答复')
  const remark = await remarkTo(null)
  expect(remark).toMatchObject({ oldValue: '副院长', answer: null })
  await answerRemark(candidate.as(), { remarkId: remark.id, answered: true, answer: '已改' })
  await submit(round, candidate)
  const steps = await db.applicationStep.findMany({
    where: { applicationId },
    orderBy: { position: 'asc' },
  })
  expect(steps.map(({ submissionNumber }) => submissionNumber)).toEqual([2, 2, 2, 2])
  expect(steps.map(({ returnCount }) => returnCount)).toEqual([1, 1, 1, 0])

  await act(round, approveApplication, round.as('employer'), candidate, {})
  // What the employer kept to itself it answers before it forwards.
  const open = await refusalOf(
    act(round, forwardApplication, round.as('employer'), candidate, { opinionReconfirmed: true }),
  )
  expect(open.refusal.details).toMatchObject({ guard: 'remarksAnswered' })
  await answerRemark(round.as('employer'), { remarkId: general.id, answered: true, answer: '' })
  const stale = await refusalOf(
    act(round, forwardApplication, round.as('employer'), candidate, { opinionReconfirmed: false }),
  )
  expect(stale.refusal.details).toMatchObject({ guard: 'opinionReconfirmed' })
  await act(round, forwardApplication, round.as('employer'), candidate, { opinionReconfirmed: true })
  await expectWholeChain(applicationId)
})

test('重新修改 re-opens the unit’s own review; its earlier slot is kept by the province’s return and not taken twice', async () => {
  const candidate = await candidateAt(round, 'province')
  await act(round, returnApplication, round.as('province'), candidate, {
    reason: '请补充说明',
    remarks: [],
    carriedRemarkIds: [],
    shortDeadlineConfirmed: false,
  })
  const used = async () =>
    (
      await round.db.quota.findFirstOrThrow({
        where: { unitId: round.actors.chengdu.unit.id, indicatorId: round.indicatorIds['LEADER'] },
      })
    ).used
  const before = await used()
  await act(round, reworkApplication, round.as('chengdu'), candidate, {})
  expect(await placeOf(round, candidate)).toMatchObject({ state: 'IN_REVIEW', holder: 'chengdu' })
  await passThrough(round, candidate, 'chengdu')
  expect(await used()).toBe(before)
})

async function expectWholeChain(applicationId: string): Promise<void> {
  const events = await round.db.applicationEvent.findMany({ where: { applicationId }, orderBy: { number: 'asc' } })
  const chained = events.map((event) => {
    const details = event.details as { reasonHash: string | null; submissionHash: string | null }
    return { ...event, reasonHash: details.reasonHash, submissionHash: details.submissionHash }
  })
  expect(firstBreak(chained)).toBeNull()
}

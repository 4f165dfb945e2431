import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { changeCorrectionDeadline } from '@/modules/review/services/change-correction-deadline'
import { forwardApplication } from '@/modules/review/services/forward-application'
import { lapseBatch } from '@/modules/review/services/lapse-batch'
import { returnApplication } from '@/modules/review/services/return-application'
import { reworkApplication } from '@/modules/review/services/rework-application'
import { countUnfinished } from '@/modules/review/queries/unfinished'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import {
  act,
  candidateAt,
  candidateReadyAt,
  createCandidate,
  makeReady,
  placeOf,
  submit,
  type Candidate,
} from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, later, type Round, type UnitKey } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
})
afterAll(() => expectSoundData(round.db))
afterAll(() => drop())

const giveBack = (
  candidate: Candidate,
  unit: UnitKey,
  correctionDeadline?: Date,
  shortDeadlineConfirmed = false,
  now?: Date,
) =>
  act(round, returnApplication, round.as(unit, now), candidate, {
    reason: '请核对附件',
    remarks: [],
    carriedRemarkIds: [],
    shortDeadlineConfirmed,
    ...(correctionDeadline ? { correctionDeadline } : {}),
  })
const forward = (candidate: Candidate, unit: UnitKey, now?: Date) =>
  act(round, forwardApplication, round.as(unit, now), candidate, { opinionReconfirmed: true })

describe('windows', () => {
  test('a closed window refuses the submit with its dates', async () => {
    const candidate = await createCandidate(round)
    const { refusal } = await refusalOf(submit(round, candidate, later(241)))
    expect(refusal).toMatchObject({
      kind: 'closed',
      why: '办理时间为 2026-11-10 10:00 至 2026-11-30 10:00，现已截止。',
    })
  })

  test('an extension for one person counts before the window for all', async () => {
    const candidate = await createCandidate(round)
    await round.db.batchWindow.create({
      data: {
        batchId: round.batchId,
        level: 'APPLICANT',
        applicantId: candidate.actor.applicantId,
        opensAt: later(-240),
        closesAt: later(300),
      },
    })
    await submit(round, candidate, later(290))
    expect(await placeOf(round, candidate)).toMatchObject({ state: 'IN_REVIEW' })
  })

  test('the forward is gated by the window of the unit’s level; reviewing is not', async () => {
    const candidate = await candidateReadyAt(round, 'employer')
    const { refusal } = await refusalOf(forward(candidate, 'employer', later(300)))
    expect(refusal.details).toMatchObject({ guard: 'windowOpen' })
    await giveBack(candidate, 'employer', undefined, false, later(300))
    expect(await placeOf(round, candidate)).toMatchObject({ state: 'RETURNED_TO_APPLICANT' })
  })
})

describe('the correction deadline of a return', () => {
  test('replaces the windows of everyone below the returner, after they have closed and before', async () => {
    const candidate = await candidateAt(round, 'chengdu')
    await giveBack(candidate, 'chengdu', later(330), false, later(300))
    await act(round, reworkApplication, round.as('qingyang', later(310)), candidate, {})
    await makeReady(round, candidate, 'qingyang')
    const late = await refusalOf(forward(candidate, 'qingyang', later(331)))
    expect(late.refusal).toMatchObject({
      why: '修改截止时间是 2026-12-04 04:00，现已截止。',
      next: '请联系成都市人社局延长修改时间。',
    })
    await forward(candidate, 'qingyang', later(329))
    expect(await placeOf(round, candidate)).toMatchObject({ state: 'IN_REVIEW', holder: 'chengdu' })
  })

  test('may be shortened on the way down, not lengthened; the returner may extend it', async () => {
    const candidate = await candidateAt(round, 'chengdu')
    await giveBack(candidate, 'chengdu', later(100))
    const longer = await refusalOf(giveBack(candidate, 'qingyang', later(101)))
    expect(longer.refusal.why).toBe('上级规定须于 2026-11-24 14:00 前完成，本单位只能提前。')
    await giveBack(candidate, 'qingyang', later(80))
    const change = (unit: UnitKey, correctionDeadline: Date) =>
      act(round, changeCorrectionDeadline, round.as(unit), candidate, {
        reason: '节假日',
        correctionDeadline,
        shortDeadlineConfirmed: false,
      })
    expect((await refusalOf(change('employer', later(90)))).refusal.details).toMatchObject({ guard: 'deadlineSound' })
    expect((await refusalOf(change('mianyang', later(90)))).code).toBe('NOT_FOUND')
    await change('chengdu', later(120))
    const { correctionDeadline } = await round.db.application.findUniqueOrThrow({
      where: { id: candidate.applicationId },
    })
    expect(correctionDeadline).toEqual(later(120))
  })

  test('under 24 hours asks for confirmation', async () => {
    const candidate = await candidateAt(round, 'employer')
    const short = await refusalOf(giveBack(candidate, 'employer', later(5)))
    expect(short.refusal.why).toBe('距修改截止时间不足 24 小时。')
    await giveBack(candidate, 'employer', later(5), true)
    expect(await placeOf(round, candidate)).toMatchObject({ state: 'RETURNED_TO_APPLICANT' })
  })

  test('later than the returner’s own window asks for confirmation, later than the province’s is refused', async () => {
    const candidate = await candidateAt(round, 'employer')
    const late = await refusalOf(giveBack(candidate, 'employer', later(300)))
    expect(late.refusal.why).toBe('本单位的上报截止时间是 2026-12-02 10:00，修改后可能来不及上报。')
    const confirmed = { reason: '请核对附件', remarks: [], carriedRemarkIds: [], lateDeadlineConfirmed: true }
    const given = { ...confirmed, shortDeadlineConfirmed: false }
    await act(round, returnApplication, round.as('employer'), candidate, { ...given, correctionDeadline: later(300) })
    const beyond = await refusalOf(
      act(round, changeCorrectionDeadline, round.as('employer'), candidate, {
        ...given,
        correctionDeadline: later(400),
      }),
    )
    expect(beyond.refusal.why).toBe('最晚只能定为 2026-12-06 10:00，之后本批次的审核已经截止。')
  })

  test('lies ahead', async () => {
    const candidate = await candidateAt(round, 'employer')
    expect((await refusalOf(giveBack(candidate, 'employer', later(-1)))).refusal.why).toBe('修改截止时间早于现在。')
  })
})

test('closing the batch: what is not final lapses, slots come free, nothing moves afterwards', async () => {
  const waiting = await candidateAt(round, 'province')
  const draft = await createCandidate(round)
  const { total } = await countUnfinished(round.db, round.batchId)
  const close = (expectedCount: number) =>
    lapseBatch(round.as('province'), { batchCode: round.batchCode, expectedCount })
  expect((await refusalOf(close(total - 1))).code).toBe('COUNT_CHANGED')
  expect(await close(total)).toEqual({ lapsed: total })
  expect(await placeOf(round, waiting)).toMatchObject({
    state: 'LAPSED',
    steps: ['FORWARDED', 'FORWARDED', 'FORWARDED', 'WAITING'],
  })
  expect(await placeOf(round, draft)).toMatchObject({ state: 'LAPSED' })
  expect(await round.db.quotaSlot.count()).toBe(0)
  expect(await round.db.quota.aggregate({ _sum: { used: true } })).toEqual({ _sum: { used: 0 } })
  const next = await createCandidate(round)
  expect((await refusalOf(submit(round, next))).refusal.why).toBe('本批次已经结束。')
})

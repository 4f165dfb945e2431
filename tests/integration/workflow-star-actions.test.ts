import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadDossier } from '@/modules/review/queries/load-dossier'
import { answerRemark } from '@/modules/review/services/answer-remark'
import { approveApplication } from '@/modules/review/services/approve-application'
import { deliverOutbox } from '@/modules/review/services/deliver-outbox'
import { loadStatus } from '@/modules/review/queries/load-status'
import { executeTerminations } from '@/modules/review/services/execute-terminations'
import { objectToTermination } from '@/modules/review/services/object-to-termination'
import { readDossier } from '@/modules/review/services/read-dossier'
import { recallApplication } from '@/modules/review/services/recall-application'
import { reinstateApplication } from '@/modules/review/services/reinstate-application'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { reopenApplication } from '@/modules/review/services/reopen-application'
import { requestTermination } from '@/modules/review/services/request-termination'
import { returnApplication } from '@/modules/review/services/return-application'
import { takeBackApplication } from '@/modules/review/services/take-back-application'
import { withdrawSubmission } from '@/modules/review/services/withdraw-submission'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import {
  act,
  type Candidate,
  candidateAt,
  createCandidate,
  dossierOf,
  passThrough,
  placeOf,
  submit,
} from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { contextOf, createRound, later, type Round, type UnitKey } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
})
afterAll(() => expectSoundData(round.db))
afterAll(() => drop())

const returning = {
  reason: '请核对附件',
  remarks: [{ target: 'GENERAL' as const, text: '附件不清' }],
  carriedRemarkIds: [],
  shortDeadlineConfirmed: false,
}
const giveBack = (candidate: Candidate, unit: UnitKey) =>
  act(round, returnApplication, round.as(unit), candidate, returning)
const reject = (candidate: Candidate, unit: UnitKey, now?: Date) =>
  act(round, rejectApplication, round.as(unit, now), candidate, { reason: '不符合条件', typedName: candidate.name })
const seenBy = (unit: UnitKey, { applicationId }: Candidate) =>
  loadDossier(round.as(unit), { applicationId, batchCode: round.batchCode })
const answerAll = async (candidate: Candidate) => {
  const remarks = await round.db.remark.findMany({
    where: { applicationId: candidate.applicationId, addresseeUnitId: null },
  })
  for (const { id } of remarks) await answerRemark(candidate.as(), { remarkId: id, answered: true, answer: '' })
}

describe('撤回修改 by the applicant', () => {
  test('gives the first submit back as a draft, and the step waits', async () => {
    const candidate = await candidateAt(round, 'employer')
    await act(round, withdrawSubmission, candidate.as(), candidate, {})
    expect(await placeOf(round, candidate)).toEqual({
      state: 'DRAFT',
      holder: null,
      steps: ['WAITING', 'WAITING', 'WAITING', 'WAITING'],
    })
    // A draft again: nobody's to read but his own.
    const read = { applicationId: candidate.applicationId, batchCode: round.batchCode }
    for (const unit of ['employer', 'province'] as const) {
      expect((await refusalOf(loadDossier(round.as(unit), read))).code).toBe('NOT_FOUND')
      expect((await refusalOf(readDossier(round.as(unit), dossierOf(round, read)))).code).toBe('NOT_FOUND')
    }
    await submit(round, candidate)
    expect(await placeOf(round, candidate)).toMatchObject({
      state: 'IN_REVIEW',
      steps: ['IN_REVIEW', 'WAITING', 'WAITING', 'WAITING'],
    })
    expect(await round.db.submission.count({ where: { applicationId: candidate.applicationId } })).toBe(2)
  })

  test('of a later submit goes back to the return, remarks and deadline intact', async () => {
    const candidate = await candidateAt(round, 'employer')
    await giveBack(candidate, 'employer')
    await answerAll(candidate)
    await submit(round, candidate)
    const before = await round.db.application.findUniqueOrThrow({ where: { id: candidate.applicationId } })
    await act(round, withdrawSubmission, candidate.as(), candidate, {})
    const after = await round.db.application.findUniqueOrThrow({ where: { id: candidate.applicationId } })
    expect(after).toMatchObject({ state: 'RETURNED_TO_APPLICANT', correctionDeadline: before.correctionDeadline })
    expect(after.correctionDeadline).not.toBeNull()
    expect((await placeOf(round, candidate)).steps[0]).toBe('RETURNED_BY_ME')
  })

  test('is refused once the owner has opened it, and no longer offered once it went on', async () => {
    const candidate = await candidateAt(round, 'employer')
    await readDossier(round.as('employer'), dossierOf(round, candidate))
    const opened = await refusalOf(act(round, withdrawSubmission, candidate.as(), candidate, {}))
    expect(opened.refusal.what).toBe('已不能撤回修改')
    await act(round, requestTermination, candidate.as(), candidate, { reason: '误填' })
    const stillOpened = await refusalOf(act(round, withdrawSubmission, candidate.as(), candidate, {}))
    expect(stillOpened.refusal.details).toMatchObject({ guard: 'notOpenedSince' })
    await passThrough(round, candidate, 'employer')
    expect(
      (await refusalOf(act(round, withdrawSubmission, candidate.as(), candidate, {}))).refusal.details,
    ).toMatchObject({ guard: 'notPossible' })
  })
})

test('收回: the owner takes a silent applicant’s application back to its review, on the last snapshot', async () => {
  const candidate = await candidateAt(round, 'employer')
  await giveBack(candidate, 'employer')
  await act(round, takeBackApplication, round.as('employer'), candidate, { reason: '申报人联系不上' })
  expect(await placeOf(round, candidate)).toMatchObject({ state: 'IN_REVIEW', holder: 'employer' })
  const row = await round.db.application.findUniqueOrThrow({ where: { id: candidate.applicationId } })
  expect(row).toMatchObject({ correctionDeadline: null, correctionByUnitId: null })
  expect(await seenBy('employer', candidate)).toMatchObject({ correctionDeadline: null, deadlineChange: null })
  await passThrough(round, candidate, 'employer')
  expect(await placeOf(round, candidate)).toMatchObject({ holder: 'qingyang' })
})

test('收回 does not undo the deadline of a superior, which still binds the owner', async () => {
  const candidate = await candidateAt(round, 'qingyang')
  await giveBack(candidate, 'qingyang')
  await giveBack(candidate, 'employer')
  const { correctionDeadline } = await seenBy('employer', candidate)
  expect(correctionDeadline).not.toBeNull()
  await act(round, takeBackApplication, round.as('employer'), candidate, { reason: '申报人联系不上' })
  expect(await seenBy('employer', candidate)).toMatchObject({ correctionDeadline, deadlineChange: 'earlier' })
})

test('撤回: the superior’s step is again what it was before the forward', async () => {
  const candidate = await candidateAt(round, 'qingyang')
  await act(round, recallApplication, round.as('employer'), candidate, {})
  expect((await placeOf(round, candidate)).steps).toEqual(['READY', 'WAITING', 'WAITING', 'WAITING'])

  const returned = await candidateAt(round, 'qingyang')
  await giveBack(returned, 'qingyang')
  await giveBack(returned, 'employer')
  await answerAll(returned)
  await submit(round, returned)
  const { id } = await round.db.remark.findFirstOrThrow({
    where: { applicationId: returned.applicationId, addresseeUnitId: round.actors.employer.unit.id },
  })
  await answerRemark(round.as('employer'), { remarkId: id, answered: true, answer: '' })
  await passThrough(round, returned, 'employer')
  await act(round, recallApplication, round.as('employer'), returned, {})
  expect((await placeOf(round, returned)).steps).toEqual(['READY', 'RETURNED_BY_ME', 'WAITING', 'WAITING'])
})

describe('终止申报', () => {
  const system = (now: Date) => contextOf(round.db, { role: 'SYSTEM' as const }, now)

  test('one party asks, nobody objects for 24 h, the worker carries it out once', async () => {
    const candidate = await candidateAt(round, 'chengdu')
    await act(round, requestTermination, candidate.as(), candidate, { reason: '个人原因' })
    expect(await placeOf(round, candidate)).toMatchObject({ state: 'IN_REVIEW', holder: 'chengdu' })
    await executeTerminations(system(later(23)))
    expect(await placeOf(round, candidate)).toMatchObject({ state: 'IN_REVIEW' })
    await executeTerminations(system(later(24)))
    expect(await placeOf(round, candidate)).toEqual({
      state: 'WITHDRAWN',
      holder: null,
      steps: ['FORWARDED', 'FORWARDED', 'WAITING', 'WAITING'],
    })
    expect(await executeTerminations(system(later(25)))).toBe(0)
  })

  test('one that can’t be carried out stops none of the others', async () => {
    const [broken, sound] = [await candidateAt(round, 'employer'), await candidateAt(round, 'employer')]
    await act(round, requestTermination, broken.as(later(0)), broken, { reason: '个人原因' })
    await act(round, requestTermination, sound.as(later(1)), sound, { reason: '个人原因' })
    const where = { id: broken.applicationId }
    const { lastEventNumber } = await round.db.application.findUniqueOrThrow({ where })
    await round.db.application.update({ where, data: { lastEventNumber: 0 } })
    await expect(executeTerminations(system(later(26)))).rejects.toThrow('1 of 2 failed')
    expect(await placeOf(round, sound)).toMatchObject({ state: 'WITHDRAWN' })
    await round.db.application.update({ where, data: { lastEventNumber } })
    expect(await executeTerminations(system(later(26)))).toBe(1)
  })

  test('the other party objects and it goes on', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await act(round, requestTermination, round.as('employer'), candidate, { reason: '调离本单位' })
    expect((await loadStatus(candidate.as())).termination).toMatchObject({ requestedBy: 'OWNER', reason: '调离本单位' })
    const own = await refusalOf(
      act(round, requestTermination, round.as('employer'), candidate, { reason: '调离本单位' }),
    )
    expect(own.refusal.details).toMatchObject({ guard: 'notAskedYet' })
    await act(round, objectToTermination, candidate.as(later(2)), candidate, { reason: '仍在本单位' })
    await executeTerminations(system(later(30)))
    expect(await placeOf(round, candidate)).toMatchObject({ state: 'IN_REVIEW', holder: 'qingyang' })
  })

  test('everybody who has the dossier sees that it is under way, until when, and why', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    expect(await seenBy('employer', candidate)).toMatchObject({ termination: null })
    await act(round, requestTermination, candidate.as(), candidate, { reason: '个人原因' })
    const termination = { requestedBy: 'APPLICANT', executeAfter: later(24), reason: '个人原因' }
    for (const unit of ['employer', 'qingyang', 'province'] as const) {
      expect(await seenBy(unit, candidate)).toMatchObject({ termination })
    }
    await act(round, objectToTermination, round.as('employer', later(2)), candidate, { reason: '本人尚未与单位商议' })
    expect(await seenBy('employer', candidate)).toMatchObject({ termination: null })
  })

  test('both agree: at once; it gives the slot back', async () => {
    const candidate = await candidateAt(round, 'province')
    await act(round, requestTermination, round.as('employer'), candidate, { reason: '调离本单位' })
    await act(round, requestTermination, candidate.as(), candidate, { reason: '同意' })
    expect(await placeOf(round, candidate)).toMatchObject({ state: 'WITHDRAWN' })
    expect(await round.db.quotaSlot.count({ where: { applicationId: candidate.applicationId } })).toBe(0)
  })

  test('a draft can be ended too, before any path is pinned', async () => {
    const candidate = await createCandidate(round)
    await act(round, requestTermination, candidate.as(), candidate, { reason: '不再申报' })
    await act(round, requestTermination, round.as('employer'), candidate, { reason: '同意' })
    expect(await placeOf(round, candidate)).toEqual({ state: 'WITHDRAWN', holder: null, steps: [] })
  })
})

describe('撤销不通过', () => {
  test('by the rejecting unit within the cooling-off hours: state and step as before', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await giveBack(candidate, 'qingyang')
    await reject(candidate, 'employer')
    expect(await placeOf(round, candidate)).toMatchObject({
      state: 'REJECTED',
      holder: null,
      steps: ['REJECTED_BY_ME', 'RETURNED_BY_ME', 'WAITING', 'WAITING'],
    })
    await act(round, reinstateApplication, round.as('employer', later(23)), candidate, { reason: '误操作' })
    expect(await placeOf(round, candidate)).toMatchObject({
      state: 'RETURNED_TO_UNIT',
      holder: 'employer',
      steps: ['RETURNED_TO_ME', 'RETURNED_BY_ME', 'WAITING', 'WAITING'],
    })
  })

  test('later only by the province', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    await reject(candidate, 'qingyang')
    const late = await refusalOf(
      act(round, reinstateApplication, round.as('qingyang', later(25)), candidate, { reason: '误操作' }),
    )
    expect(late.refusal.why).toBe('“不通过”只能在 24 小时内撤销，已于 2026-11-21 10:00 截止。')
    await act(round, reinstateApplication, round.as('province', later(25)), candidate, { reason: '误操作' })
    expect(await placeOf(round, candidate)).toMatchObject({ state: 'IN_REVIEW', holder: 'qingyang' })
  })

  test('the name must be typed', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { refusal } = await refusalOf(
      act(round, rejectApplication, round.as('employer'), candidate, { reason: '不符合条件', typedName: '某某' }),
    )
    expect(refusal.why).toBe('输入的姓名与申报人姓名不一致。')
  })
})

test('撤销通过: the province reviews again', async () => {
  const candidate = await candidateAt(round, 'province')
  await act(round, approveApplication, round.as('province'), candidate, {})
  await act(round, reopenApplication, round.as('province'), candidate, { reason: '发现问题' })
  expect(await placeOf(round, candidate)).toEqual({
    state: 'IN_REVIEW',
    holder: 'province',
    steps: ['FORWARDED', 'FORWARDED', 'FORWARDED', 'IN_REVIEW'],
  })
})

test('the outbox becomes notices once: the addressee of a return is told by when', async () => {
  const candidate = await candidateAt(round, 'employer')
  await giveBack(candidate, 'employer')
  const { db } = round
  while ((await deliverOutbox({ db, now: later(1) })) > 0);
  expect(await deliverOutbox({ db, now: later(1) })).toBe(0)
  const notices = await db.notification.findMany({ where: { applicantId: candidate.actor.applicantId } })
  expect(notices.map(({ text }) => text)).toEqual([
    '成都飞机设计研究所退回了您的申报，请查看意见并修改，请于 12-02 10:00 前完成',
  ])
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listBatchApplicants } from '@/modules/applicant/queries/list-batch-applicants'
import { listLeavers } from '@/modules/applicant/queries/list-leavers'
import { batchApplicantsInput } from '@/modules/applicant/schema'
import { createApplicant } from '@/modules/applicant/services/create-applicant'
import { resetPassword } from '@/modules/applicant/services/reset-password'
import { submittedForm } from '@/modules/application/queries'
import { fieldText } from '@/modules/application/rules/form-content'
import { requirePaperHead } from '@/modules/document/queries'
import { listTimeline } from '@/modules/review/queries/list-timeline'
import { loadDossier } from '@/modules/review/queries/load-dossier'
import { loadStatus } from '@/modules/review/queries/load-status'
import { changeEmployer } from '@/modules/review/services/change-employer'
import { deliverOutbox } from '@/modules/review/services/deliver-outbox'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { requestTermination } from '@/modules/review/services/request-termination'
import { returnApplication } from '@/modules/review/services/return-application'
import { takeBackApplication } from '@/modules/review/services/take-back-application'
import { withdrawSubmission } from '@/modules/review/services/withdraw-submission'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import {
  act,
  candidateAt,
  createCandidate,
  passThrough,
  placeOf,
  submit,
  type Candidate,
} from '../support/factories/applications'
import { freshDocument } from '../support/factories/corrections'
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

/** Returned step by step to the applicant by 青羊区. */
async function returnedByCounty(options: { name?: string } = {}): Promise<Candidate> {
  const candidate = await candidateAt(round, 'qingyang', options)
  const remarks = [{ target: 'FIELD' as const, section: 'summary', field: 'plan', text: '请写明目标' }]
  await act(round, returnApplication, round.as('qingyang', later(1)), candidate, { ...sendBack, remarks })
  await act(round, returnApplication, round.as('employer', later(2)), candidate, sendBack)
  return candidate
}

/** The applicant enters the new unit into his work history, without which the form is not complete, and submits. */
async function submitTo(unit: UnitKey, candidate: Candidate, now?: Date) {
  const { applicationId } = candidate
  await db.$executeRaw`
    UPDATE "DraftSection" SET "content" = replace("content"::text, ${round.actors[candidate.owner].unit.name},
      ${round.actors[unit].unit.name})::jsonb
     WHERE "applicationId" = ${applicationId}::uuid AND "section" = 'work'`
  return submit(round, candidate, now)
}

const applicationOf = ({ applicationId }: Candidate) =>
  db.application.findUniqueOrThrow({
    where: { id: applicationId },
    include: { applicant: true, steps: { orderBy: { position: 'asc' } }, ranks: true, slots: true },
  })
const idOf = (unit: UnitKey) => round.actors[unit].unit.id
const dossierFor = (unit: UnitKey, { applicationId }: Candidate) =>
  loadDossier(round.as(unit), { applicationId, batchCode: '2026' })

describe('who has not submitted yet', () => {
  test('belongs to the new unit at once, and submits along its path', async () => {
    const candidate = await createCandidate(round, { name: '艾青' })
    const answer = await change(candidate, 'mianyangEmployer')
    expect(answer).toMatchObject({ state: 'DRAFT', message: '已变更所属单位为 绵阳市中心医院' })
    const { applicant, owningUnitId } = await applicationOf(candidate)
    expect([applicant.owningUnitId, owningUnitId]).toEqual([idOf('mianyangEmployer'), idOf('mianyangEmployer')])
    await submitTo('mianyangEmployer', candidate)
    expect(await placeOf(round, candidate)).toEqual({
      state: 'IN_REVIEW',
      holder: 'mianyangEmployer',
      steps: ['IN_REVIEW', 'WAITING', 'WAITING'],
    })
    const submission = await submittedForm(db, candidate.applicationId, 1)
    expect(submission && fieldText(submission.form, 'basic', 'employer')).toBe('绵阳市中心医院')
  })

  test('nor has ever logged in: he gets an empty draft, so that the history has where to begin', async () => {
    const input = { batchCode: '2026', name: '白杨', mobile: '13900139000', ...freshDocument() }
    const { applicantId } = await createApplicant(round.as('employer'), input)
    const search = { batchCode: '2026', search: '白杨' }
    const { rows } = await listBatchApplicants(round.as('province'), batchApplicantsInput.parse(search))
    expect(rows).toMatchObject([{ applicantId, version: 0, owningUnitName: '成都飞机设计研究所' }])
    const key = '0190c8a5-0000-7000-8000-000000000001'
    const asked = { applicantId, version: 0, unitId: idOf('huaxi'), reason: '工作调动', idempotencyKey: key }
    const first = await changeEmployer(round.as('province'), asked)
    expect(await changeEmployer(round.as('province'), asked)).toEqual(first)
    expect(await db.applicationEvent.count({ where: { applicationId: first.applicationId } })).toBe(1)
    await resetPassword(round.as('huaxi'), { applicantId })
    expect((await refusalOf(resetPassword(round.as('employer'), { applicantId }))).code).toBe('NOT_FOUND')
  })
})

describe('a returned application', () => {
  test('keeps state, remarks and deadline; the path is pinned anew, and units above on both keep what they did', async () => {
    const candidate = await returnedByCounty({ name: '岑参' })
    const before = await applicationOf(candidate)
    await change(candidate, 'sibling', later(3))
    const after = await applicationOf(candidate)
    expect(after).toMatchObject({
      state: 'RETURNED_TO_APPLICANT',
      holderUnitId: null,
      owningUnitId: idOf('sibling'),
      correctionDeadline: before.correctionDeadline,
      correctionByUnitId: idOf('qingyang'),
    })
    expect(
      after.steps.map(({ unitId, status, isOwner, returnCount }) => [unitId, status, isOwner, returnCount]),
    ).toEqual([
      [idOf('sibling'), 'WAITING', true, 0],
      [idOf('qingyang'), 'RETURNED_BY_ME', false, 1],
      [idOf('chengdu'), 'WAITING', false, 0],
      [idOf('province'), 'WAITING', false, 0],
    ])
    expect(new Set(after.steps.map(({ owningUnitName }) => owningUnitName))).toEqual(new Set(['成都市第三人民医院']))
    expect(after.slots).toEqual([])
    await submitTo('sibling', candidate, later(4))
    await passThrough(round, { ...candidate, owner: 'sibling' }, 'sibling')
    expect((await placeOf(round, candidate)).holder).toBe('qingyang')
  })

  test('to another prefecture: the new owner stands for the deadline of the former one', async () => {
    const candidate = await candidateAt(round, 'employer', { name: '窦漪' })
    await act(round, returnApplication, round.as('employer', later(1)), candidate, sendBack)
    await change(candidate, 'mianyangEmployer', later(2))
    const { correctionByUnitId, steps } = await applicationOf(candidate)
    expect(correctionByUnitId).toBe(idOf('mianyangEmployer'))
    expect(steps.map(({ unitId }) => unitId)).toEqual(
      ['mianyangEmployer', 'mianyang', 'province'].map((key) => idOf(key as UnitKey)),
    )
    await submitTo('mianyangEmployer', candidate, later(3))
    expect((await placeOf(round, candidate)).holder).toBe('mianyangEmployer')
  })

  test('the old unit sees no more than that he left; the new one nothing before he submits to it', async () => {
    const candidate = await returnedByCounty({ name: '鄂尔泰' })
    await change(candidate, 'mianyangEmployer', later(3))
    for (const unit of ['employer', 'qingyang', 'mianyangEmployer'] as const) {
      expect((await refusalOf(dossierFor(unit, candidate))).code).toBe('NOT_FOUND')
      const paper = requirePaperHead(db, round.actors[unit], candidate.applicationId, 'RECOMMENDATION')
      expect((await refusalOf(paper)).code).toBe('NOT_FOUND')
    }
    const leavers = await listLeavers(round.as('employer'), { batchCode: '2026' })
    expect(leavers).toContainEqual({ applicantId: candidate.actor.applicantId, name: '鄂尔泰', leftAt: later(3) })
    expect(await listLeavers(round.as('mianyangEmployer'), { batchCode: '2026' })).toEqual([])
    while ((await deliverOutbox({ db, now: roundNow })) > 0);
    const { applicationId } = candidate
    const told = await db.notification.findMany({ where: { applicationId, kind: 'EMPLOYER_CHANGED' } })
    expect(told.map(({ unitId }) => unitId).toSorted()).toEqual(
      [idOf('employer'), idOf('mianyangEmployer'), null].toSorted(),
    )

    await submitTo('mianyangEmployer', candidate, later(4))
    const dossier = await dossierFor('mianyangEmployer', candidate)
    expect(dossier.recommendations).toEqual([])
    expect(dossier.owningUnitName).toBe('绵阳市中心医院')
    // What the units of the former path wrote to each other and to him stays theirs.
    expect(dossier.timeline.filter(({ label }) => label === '退回').map(({ reason }) => reason)).toEqual([null, null])
  })

  test('the applicant still reads why it was returned to him, with the names of then', async () => {
    const candidate = await returnedByCounty({ name: '方志敏行' })
    await change(candidate, 'mianyangEmployer', later(3))
    const { timeline, reason } = await loadStatus(candidate.as(later(3)))
    expect(timeline.find(({ label }) => label === '提交')?.toLabel).toContain('成都飞机设计研究所')
    const returned = timeline.filter(({ label }) => label === '退回')
    expect(returned.map((entry) => entry.reason)).toEqual([null, '请修改'])
    expect(reason?.text).toBe('请修改')
    const path = (await applicationOf(candidate)).steps.map(({ unitId }) => ({ unitId, name: '', depth: 0 }))
    const seen = await listTimeline(db, candidate.applicationId, {
      audience: 'unit',
      path,
      unitId: idOf('mianyang'),
    })
    expect(seen.filter(({ label }) => label === '退回').map((entry) => entry.reason)).toEqual([null, null])
  })

  test('the new owner neither takes back nor rejects what was never submitted to him', async () => {
    const candidate = await candidateAt(round, 'employer', { name: '葛洪川' })
    await act(round, returnApplication, round.as('employer', later(1)), candidate, sendBack)
    await change(candidate, 'sibling', later(2))
    const ctx = round.as('sibling', later(3))
    const takeBack = act(round, takeBackApplication, ctx, candidate, { reason: '联系不上' })
    const reject = act(round, rejectApplication, ctx, candidate, { reason: '不实', typedName: candidate.name })
    for (const work of [takeBack, reject]) {
      expect(await refusalOf(work)).toMatchObject({
        code: 'REFUSED',
        refusal: { details: { guard: 'submittedToOwner' } },
      })
    }
    await act(round, requestTermination, ctx, candidate, { reason: '不再申报' })
  })

  test('up to the county, whose list of returned ones he leaves: it judges anew as his owner', async () => {
    const candidate = await returnedByCounty({ name: '韩江' })
    await change(candidate, 'qingyang', later(3))
    const { steps } = await applicationOf(candidate)
    expect(steps[0]).toMatchObject({ unitId: idOf('qingyang'), status: 'WAITING', lastReturnedAt: null, isOwner: true })
    await submitTo('qingyang', candidate, later(4))
    expect((await placeOf(round, candidate)).steps).toEqual(['IN_REVIEW', 'WAITING', 'WAITING'])
  })

  test('after the first level’s recommendation, to another one: its category and ranks do not come along', async () => {
    const candidate = await candidateAt(round, 'province', { name: '姬发' })
    await db.recommendationRank.create({
      data: {
        applicationId: candidate.applicationId,
        unitId: idOf('chengdu'),
        batchId: round.batchId,
        category: 'LEADER',
        rank: 7,
      },
    })
    await db.applicationStep.updateMany({
      where: { applicationId: candidate.applicationId, unitId: idOf('chengdu') },
      data: { rank: 7 },
    })
    for (const unit of ['province', 'chengdu', 'qingyang', 'employer'] as const) {
      await act(round, returnApplication, round.as(unit, later(1)), candidate, sendBack)
    }
    await change(candidate, 'mianyangEmployer', later(2))
    const { steps, ranks, slots } = await applicationOf(candidate)
    expect(steps.map(({ recommendedCategory }) => recommendedCategory)).toEqual([null, null, null])
    expect([ranks, slots]).toEqual([[], []])
    expect(await db.recommendation.count({ where: { applicationId: candidate.applicationId } })).toBe(3)
  })
})

test('there and back again without a submit between, the first owner may take his snapshot back', async () => {
  const candidate = await candidateAt(round, 'employer', { name: '祁连' })
  await act(round, returnApplication, round.as('employer', later(1)), candidate, sendBack)
  await change(candidate, 'sibling', later(2))
  await change(candidate, 'employer', later(3))
  await act(round, takeBackApplication, round.as('employer', later(4)), candidate, { reason: '联系不上' })
  expect((await placeOf(round, candidate)).holder).toBe('employer')
})

test('what he withdrew himself is a draft with steps, which go along', async () => {
  const candidate = await candidateAt(round, 'employer', { name: '戎州' })
  await act(round, withdrawSubmission, candidate.as(later(1)), candidate, {})
  await change(candidate, 'sibling', later(2))
  await submitTo('sibling', candidate, later(3))
  expect((await placeOf(round, candidate)).holder).toBe('sibling')
  await act(round, returnApplication, round.as('sibling', later(4)), candidate, sendBack)
  expect((await placeOf(round, candidate)).steps[0]).toBe('RETURNED_BY_ME')
})

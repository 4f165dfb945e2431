import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { SaveRecommendationInput } from '@/modules/review/action-inputs'
import { approveApplication } from '@/modules/review/services/approve-application'
import { forwardApplication } from '@/modules/review/services/forward-application'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { returnApplication } from '@/modules/review/services/return-application'
import { saveRecommendation } from '@/modules/review/services/save-recommendation'
import { loadDossier } from '@/modules/review/queries/load-dossier'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import {
  act,
  candidateAt,
  candidateReadyAt,
  passThrough,
  recommend,
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

const save = async (candidate: Candidate, unit: UnitKey, input: Partial<SaveRecommendationInput>, now?: Date) => {
  const { applicationId } = candidate
  const unitId = round.actors[unit].unit.id
  const current = await round.db.recommendation.findUnique({
    where: { applicationId_unitId: { applicationId, unitId } },
  })
  return saveRecommendation(round.as(unit, now), { applicationId, version: current?.version ?? 0, ...input })
}

describe('a recommendation', () => {
  test('incomplete is saved, but 通过 by the owner asks for all of it', async () => {
    const candidate = await candidateAt(round, 'employer')
    await save(candidate, 'employer', { opinion: '同意' })
    const { refusal } = await refusalOf(act(round, approveApplication, round.as('employer'), candidate, {}))
    expect(refusal.details?.['missing']).toEqual([
      '推荐意见至少 20 字，现有 2 字',
      '没有填写单位负责人',
      '没有填写日期',
      '没有上传《单位出具的公示及廉洁、诚信意见》',
      '没有上传《涉密审查（脱密）证明》',
    ])
  })

  test('a unit above may approve first and must recommend before it forwards', async () => {
    const candidate = await candidateAt(round, 'chengdu')
    await act(round, approveApplication, round.as('chengdu'), candidate, {})
    const { refusal } = await refusalOf(
      act(round, forwardApplication, round.as('chengdu'), candidate, { opinionReconfirmed: false }),
    )
    expect(refusal.why).toBe('推荐信息不完整：没有填写推荐意见；没有选择推荐类别；没有填写日期。')
  })

  test('typed over an older version is refused, saying who saved when', async () => {
    const candidate = await candidateAt(round, 'employer')
    await save(candidate, 'employer', { opinion: '第一稿' })
    const { code, refusal } = await refusalOf(save(candidate, 'employer', { version: 0, opinion: '第二稿' }))
    expect(code).toBe('RECOMMENDATION_CHANGED')
    expect(refusal.why).toBe('成都经办人已于 11-20 10:00 保存了另一个版本。')
  })

  test('saved again because the reply was lost is done, not a conflict with oneself', async () => {
    const candidate = await candidateAt(round, 'employer')
    const again = { version: 0, opinion: '第一稿', signedOn: '2026-11-18', rank: 70 }
    const first = await save(candidate, 'employer', again)
    expect(await save(candidate, 'employer', again)).toEqual(first)
    await save(candidate, 'employer', { opinion: '第二稿' })
    expect((await refusalOf(save(candidate, 'employer', again))).code).toBe('RECOMMENDATION_CHANGED')
  })

  test('whose publicity ends before it begins is refused, also when the days come one by one', async () => {
    const candidate = await candidateAt(round, 'employer')
    const reversed = { publicityFrom: '2026-11-09', publicityTo: '2026-11-02' }
    expect((await refusalOf(save(candidate, 'employer', reversed))).code).toBe('PUBLICITY_REVERSED')
    await save(candidate, 'employer', { publicityFrom: '2026-11-09' })
    expect((await refusalOf(save(candidate, 'employer', { publicityTo: '2026-11-02' }))).code).toBe(
      'PUBLICITY_REVERSED',
    )
  })

  test('typed over a version that never was is refused', async () => {
    const candidate = await candidateAt(round, 'employer')
    const { code } = await refusalOf(save(candidate, 'employer', { version: 5, opinion: '第一稿' }))
    expect(code).toBe('RECOMMENDATION_CHANGED')
  })

  test('is written only while the unit has the application', async () => {
    const candidate = await candidateAt(round, 'qingyang')
    expect((await refusalOf(save(candidate, 'employer', { opinion: '补充' }))).code).toBe('RECOMMENDATION_CLOSED')
    expect((await refusalOf(save(candidate, 'mianyang', { opinion: '补充' }))).code).toBe('NOT_FOUND')
  })

  test('only the first level names a category, and never raises it', async () => {
    const candidate = await candidateAt(round, 'chengdu', { category: 'RESERVE' })
    expect((await refusalOf(save(candidate, 'chengdu', { category: 'LEADER' }))).code).toBe('CATEGORY_NOT_ALLOWED')
    const below = await candidateAt(round, 'qingyang')
    expect((await refusalOf(save(below, 'qingyang', { category: 'RESERVE' }))).code).toBe('CATEGORY_NOT_ALLOWED')
  })

  test('of a superior is not shown downward; of units below it is, as forwarded', async () => {
    const candidate = await candidateAt(round, 'chengdu')
    await recommend(round, candidate, 'chengdu')
    const read = { applicationId: candidate.applicationId, batchCode: round.batchCode }
    const forOwner = await loadDossier(round.as('employer'), read)
    expect(forOwner.recommendations.map(({ unitName }) => unitName)).toEqual(['成都飞机设计研究所'])
    expect(forOwner.ownRecommendation).toBeNull()
    const forCity = await loadDossier(round.as('chengdu'), read)
    expect(forCity.recommendations.map(({ unitName }) => unitName)).toEqual(['成都飞机设计研究所', '青羊区人社局'])
    expect(forCity.ownRecommendation).toMatchObject({ unitName: '成都市人社局', category: 'LEADER' })
  })
})

describe('推荐排序', () => {
  test('is unique per unit, batch and category; gaps are allowed', async () => {
    const [first, second, reserve] = [
      await candidateAt(round, 'employer', { name: '欧阳雨桐' }),
      await candidateAt(round, 'employer'),
      await candidateAt(round, 'employer', { category: 'RESERVE' }),
    ] as const
    await save(first, 'employer', { rank: 7 })
    expect((await refusalOf(save(second, 'employer', { rank: 7 }))).refusal).toMatchObject({
      what: '没有保存推荐排序 7',
      why: '同一类别中，排序 7 已用于欧阳雨桐。',
    })
    await save(reserve, 'employer', { rank: 7 })
    await save(second, 'employer', { rank: 3 })

    const both = await Promise.allSettled([
      save(first, 'employer', { rank: 20 }),
      save(second, 'employer', { rank: 20 }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a returned item keeps its place; a rejected one leaves', async () => {
    const kept = await candidateReadyAt(round, 'employer')
    await save(kept, 'employer', { rank: 101 })
    await act(round, returnApplication, round.as('employer'), kept, {
      reason: '请补充',
      remarks: [],
      carriedRemarkIds: [],
      shortDeadlineConfirmed: false,
    })
    const gone = await candidateAt(round, 'employer')
    await save(gone, 'employer', { rank: 102 })
    await act(round, rejectApplication, round.as('employer'), gone, { reason: '不符合条件', typedName: gone.name })
    const next = await candidateAt(round, 'employer')
    expect((await refusalOf(save(next, 'employer', { rank: 101 }))).code).toBe('RANK_TAKEN')
    await save(next, 'employer', { rank: 102 })
  })

  test('is closed with the unit’s window', async () => {
    const candidate = await candidateAt(round, 'employer')
    expect((await refusalOf(save(candidate, 'employer', { rank: 201 }, later(300)))).code).toBe('RANK_CLOSED')
  })
})

test('a forward freezes what the paper prints; editing later changes no revision', async () => {
  const candidate = await candidateAt(round, 'employer')
  await passThrough(round, candidate, 'employer')
  await act(round, returnApplication, round.as('qingyang'), candidate, {
    reason: '请补充',
    remarks: [],
    carriedRemarkIds: [],
    shortDeadlineConfirmed: false,
  })
  await save(candidate, 'employer', { opinion: '修改后的推荐意见，内容比原来更加完整具体。' })
  const [revision] = await round.db.recommendationRevision.findMany({
    where: { recommendation: { applicationId: candidate.applicationId } },
  })
  expect(revision?.content).toMatchObject({ opinion: '该同志学术造诣深，成果突出，经集体研究并公示无异议，同意推荐。' })
})

test('history is append-only: the database refuses to change or delete it', async () => {
  const { db } = round
  const event = await db.applicationEvent.findFirstOrThrow()
  const attempts = [
    db.applicationEvent.update({ where: { id: event.id }, data: { reason: '改过' } }),
    db.applicationEvent.deleteMany({}),
    db.$executeRaw`TRUNCATE "ApplicationEvent" CASCADE`,
    db.submission.updateMany({ data: { applicantName: '改过' } }),
    db.submission.deleteMany({}),
    db.recommendationRevision.updateMany({ data: { number: 9 } }),
    db.auditEntry.updateMany({ data: { action: '改过' } }),
    db.auditEntry.deleteMany({}),
  ]
  expect((await Promise.allSettled(attempts)).map(({ status }) => status)).toEqual(attempts.map(() => 'rejected'))
  expect(await db.applicationEvent.findUnique({ where: { id: event.id } })).toEqual(event)
})

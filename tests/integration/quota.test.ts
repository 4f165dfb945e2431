import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listQuotas } from '@/modules/quota/queries'
import { planQuota } from '@/modules/quota/services/plan-quota'
import { forwardApplication } from '@/modules/review/services/forward-application'
import { recallApplication } from '@/modules/review/services/recall-application'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { releaseSlot } from '@/modules/review/services/release-slot'
import { reinstateApplication } from '@/modules/review/services/reinstate-application'
import { returnApplication } from '@/modules/review/services/return-application'
import { saveRecommendation } from '@/modules/review/services/save-recommendation'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, candidateAt, candidateReadyAt, freshRequest, type Candidate } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, type Round } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db, {
    quotas: { RESERVE: { limit: 1, planned: 1 }, LEADER_GRASSROOTS: { limit: 2, planned: 1 } },
  })
})
afterAll(() => expectSoundData(round.db))
afterAll(() => drop())

const quotaOf = async (code: string, unit: 'chengdu' | 'mianyang' | 'huaxi' = 'huaxi') => {
  const quotas = await listQuotas(round.db, { batchId: round.batchId, unitId: round.actors[unit].unit.id })
  const quota = quotas.find((one) => one.code === code)
  if (!quota) throw new Error(code)
  return quota
}
const forward = (candidate: Candidate) =>
  act(round, forwardApplication, round.as('huaxi'), candidate, { opinionReconfirmed: false })
const returning = { reason: '请补充', remarks: [], carriedRemarkIds: [], shortDeadlineConfirmed: false }

test('50 forwards at once against 10 free slots: exactly 10 pass, the others are told the numbers', async () => {
  const candidates: Candidate[] = []
  for (let index = 0; index < 50; index++) {
    candidates.push(await candidateReadyAt(round, 'mianyang', { owner: 'mianyangEmployer' }))
  }
  const requests = await Promise.all(candidates.map((candidate) => freshRequest(round, candidate)))
  const forwards = requests.map((request) =>
    forwardApplication(round.as('mianyang'), { ...request, opinionReconfirmed: false }),
  )
  const results = await Promise.allSettled(forwards)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
  for (const [index, { status }] of results.entries()) {
    if (status === 'fulfilled') continue
    const { refusal } = await refusalOf(Promise.resolve(forwards[index]))
    expect(refusal.why).toBe('学术和技术带头人已用 10，计划 10，限额 20。')
  }
  expect(await quotaOf('LEADER', 'mianyang')).toMatchObject({ used: 10, left: 0, ready: 40 })
  expect(await round.db.quotaSlot.count({ where: { quota: { unitId: round.actors.mianyang.unit.id } } })).toBe(10)
})

describe('a slot is held until', () => {
  test('recall gives it back', async () => {
    const candidate = await candidateReadyAt(round, 'huaxi', { owner: 'huaxi' })
    const { used } = await quotaOf('LEADER')
    await forward(candidate)
    expect((await quotaOf('LEADER')).used).toBe(used + 1)
    await act(round, recallApplication, round.as('huaxi'), candidate, {})
    expect((await quotaOf('LEADER')).used).toBe(used)
  })

  test('the province’s return keeps it, shown as returned; the first level’s own return downward frees it', async () => {
    const candidate = await candidateAt(round, 'province', { owner: 'huaxi' })
    const { used } = await quotaOf('LEADER')
    await act(round, returnApplication, round.as('province'), candidate, returning)
    expect(await quotaOf('LEADER')).toMatchObject({ used, returned: 1 })
    await act(round, returnApplication, round.as('huaxi'), candidate, returning)
    expect(await quotaOf('LEADER')).toMatchObject({ used: used - 1, returned: 0 })
  })

  test('the first level releases it for somebody else', async () => {
    const candidate = await candidateAt(round, 'province', { owner: 'huaxi' })
    const { used } = await quotaOf('LEADER')
    await act(round, returnApplication, round.as('province'), candidate, returning)
    await act(round, releaseSlot, round.as('huaxi'), candidate, { reason: '名额另作安排' })
    expect((await quotaOf('LEADER')).used).toBe(used - 1)
    const again = act(round, releaseSlot, round.as('huaxi'), candidate, { reason: '名额另作安排' })
    expect((await refusalOf(again)).code).toBe('NO_SLOT_TO_RELEASE')
  })

  test('the province’s rejection keeps it and its reinstatement changes nothing', async () => {
    const candidate = await candidateAt(round, 'province', { owner: 'huaxi' })
    const { used } = await quotaOf('LEADER')
    const { name: typedName } = candidate
    await act(round, rejectApplication, round.as('province'), candidate, { reason: '不符合条件', typedName })
    expect((await quotaOf('LEADER')).used).toBe(used)
    await act(round, reinstateApplication, round.as('province'), candidate, { reason: '误操作' })
    expect((await quotaOf('LEADER')).used).toBe(used)
  })
})

test('the indicators are those of the recommended category and the track', async () => {
  const first = await candidateAt(round, 'province', { owner: 'huaxi', track: 'GRASSROOTS' })
  const slots = await round.db.quotaSlot.findMany({
    where: { applicationId: first.applicationId },
    include: { indicator: true },
  })
  expect(slots.map(({ indicator }) => indicator.code).sort()).toEqual(['LEADER', 'LEADER_GRASSROOTS'])

  const second = await candidateReadyAt(round, 'huaxi', { owner: 'huaxi', track: 'GRASSROOTS' })
  const leaders = (await quotaOf('LEADER')).used
  expect((await refusalOf(forward(second))).refusal).toMatchObject({
    what: '没有上报：推荐名额已满',
    why: '带头人（基层人才专项）已用 1，计划 1，限额 2。',
  })
  expect((await quotaOf('LEADER')).used).toBe(leaders)

  const recommendation = await round.db.recommendation.findFirstOrThrow({
    where: { applicationId: second.applicationId },
  })
  await saveRecommendation(round.as('huaxi'), {
    applicationId: second.applicationId,
    version: recommendation.version,
    category: 'RESERVE',
  })
  await forward(second)
  expect(await quotaOf('RESERVE')).toMatchObject({ used: 1, left: 0 })
})

describe('planned numbers', () => {
  const plan = (code: string, planned: number, version?: number) =>
    quotaOf(code).then((quota) =>
      planQuota(round.as('huaxi'), {
        batchCode: round.batchCode,
        plans: [{ indicatorId: quota.indicatorId, planned, version: version ?? quota.version }],
      }),
    )

  test('stay within the limit and not below what is used', async () => {
    expect((await refusalOf(plan('LEADER', 21))).refusal.why).toBe('填写 21，人社厅预设的限额是 20。')
    const { used } = await quotaOf('LEADER')
    expect((await refusalOf(plan('LEADER', used - 1))).code).toBe('BELOW_USED')
    await plan('LEADER', used)
    expect(await quotaOf('LEADER')).toMatchObject({ planned: used, left: 0 })
  })

  test('typed over an older version are refused', async () => {
    const { version } = await quotaOf('LEADER')
    await plan('LEADER', 12)
    expect((await refusalOf(plan('LEADER', 13, version))).code).toBe('CHANGED_MEANWHILE')
  })

  test('not maintained: nothing can be forwarded, and it is said where to go', async () => {
    await round.db.quota.updateMany({
      where: { unitId: round.actors.chengdu.unit.id, indicatorId: round.indicatorIds['RESERVE'] },
      data: { planned: null },
    })
    const candidate = await candidateReadyAt(round, 'chengdu')
    const refused = await refusalOf(
      act(round, forwardApplication, round.as('chengdu'), candidate, { opinionReconfirmed: false }),
    )
    expect(refused.refusal).toMatchObject({
      why: '推荐限额还没有维护：后备人选。',
      next: '请先到“推荐限额”维护各项推荐数量。',
      details: { guard: 'quotaMaintained', goTo: 'quota' },
    })
  })

  test('the database itself refuses more used than planned and more planned than the limit', async () => {
    const { indicatorId } = await quotaOf('LEADER')
    const where = { batchId: round.batchId, unitId: round.actors.huaxi.unit.id, indicatorId }
    await expect(round.db.quota.updateMany({ where, data: { used: 999 } })).rejects.toThrow()
    await expect(round.db.quota.updateMany({ where, data: { planned: 999 } })).rejects.toThrow()
  })
})

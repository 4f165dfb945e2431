import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { lockApplication } from '@/modules/application/services/lock-application'
import { removeApplicant } from '@/modules/applicant/services/remove-applicant'
import { changeWindowInput, createBatchInput, setWindowsInput } from '@/modules/batch/edit-schema'
import { findSubjects } from '@/modules/batch/queries/find-subjects'
import { listBatchEvents } from '@/modules/batch/queries/list-batch-events'
import { loadBatchDesk } from '@/modules/batch/queries/load-batch-desk'
import { changeWindow } from '@/modules/batch/services/change-window'
import { createBatch } from '@/modules/batch/services/create-batch'
import { endExtension } from '@/modules/batch/services/end-extension'
import { openBatch } from '@/modules/batch/services/open-batch'
import { setWindows } from '@/modules/batch/services/set-windows'
import { updateBatch } from '@/modules/batch/services/update-batch'
import { listUnfinished } from '@/modules/review/queries/unfinished'
import { archiveBatch } from '@/modules/review/services/archive-batch'
import { forwardApplication } from '@/modules/review/services/forward-application'
import { lapseBatch } from '@/modules/review/services/lapse-batch'
import type { Transaction } from '@/server/db'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, candidateReadyAt, createCandidate } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, later, roundNow, type Round } from '../support/factories/round'
import { untilSomebodyWaits } from '../support/lock-waits'

let round: Round
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
})
afterAll(() => expectSoundData(round.db))
afterAll(() => drop())

const hr = (now = roundNow) => round.as('province', now)
const desk = (code: string) => loadBatchDesk(hr(), code)
const facts = {
  name: '第十七批（2027）',
  cutoffDate: '2027-06-30',
  achievementFrom: '2021-07-01',
  categories: [{ category: 'LEADER', bornOnOrAfter: '1967-01-01' }],
  tracks: ['GENERAL', 'INDUSTRY'],
  indicators: [
    { id: null, label: '带头人', category: 'LEADER', track: null, kind: 'MAXIMUM' },
    { id: null, label: '产业带头人', category: 'LEADER', track: 'INDUSTRY', kind: 'MINIMUM' },
  ],
  settings: { coolingOffHours: 48, publicityRequired: true },
}
const levels = ['APPLICANT', 'EMPLOYER', 'FIRST_LEVEL', 'PROVINCE'] as const
const windows = levels.map((level, index) => ({ level, opensAt: later(1), closesAt: later(240 + index * 24) }))

describe('a batch in preparation', () => {
  test('is created with its form’s first version, and only by provincial HR', async () => {
    const input = createBatchInput.parse({ ...facts, batchCode: '2027' })
    expect((await refusalOf(createBatch(round.as('chengdu'), input))).code).toBe('NO_PERMISSION')
    await createBatch(hr(), input)
    const batch = await desk('2027')
    expect(batch).toMatchObject({ status: 'PREPARING', cutoffDate: '2027-06-30', tracks: ['GENERAL', 'INDUSTRY'] })
    expect(batch.settings).toMatchObject({ coolingOffHours: 48, publicityRequired: true, opinionAt: 'forward' })
    expect(await round.db.formVersion.count({ where: { batchId: batch.id } })).toBe(1)
  })

  test('has a code of its own, whatever its case and however many ask at once', async () => {
    const input = createBatchInput.parse({ ...facts, batchCode: '2028-a' })
    const both = await Promise.allSettled([createBatch(hr(), input), createBatch(hr(), input)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { refusal } = await refusalOf(createBatch(hr(), { ...input, batchCode: '2028-A' }))
    expect(refusal.why).toBe('批次代码 2028-A 已经用于另一个批次。')
  })

  test.each([
    ['a code with a slash', { batchCode: '20/27' }],
    ['a name of 100 characters', { name: '批'.repeat(100) }],
    ['a name that turns the reading direction', { name: '第\u202E批' }],
    ['a name with NUL', { name: '第\0批' }],
    ['a name with an emoji', { name: '第😀批' }],
    ['no category', { categories: [] }],
    ['no track', { tracks: [] }],
    ['a day that is none', { cutoffDate: '2027-02-30' }],
    ['achievements that count from after the last day', { achievementFrom: '2027-07-01' }],
    ['an opinion that can be of no length', { settings: { ownerOpinion: { min: 200, max: 100 } } }],
  ])('with %s is refused before anything is saved', (_what, part) => {
    expect(createBatchInput.safeParse({ ...facts, batchCode: '2029', ...part }).success).toBe(false)
  })

  test('keeps an indicator that stays and drops one that goes, with its presets', async () => {
    const before = await desk('2027')
    const [kept, gone] = before.indicators
    await round.db.quota.createMany({
      data: before.indicators.map(({ id }) => ({
        batchId: before.id,
        unitId: round.actors.chengdu.unit.id,
        indicatorId: id,
        limit: 3,
      })),
    })
    const { settings } = before
    const input = { ...createBatchInput.parse({ ...facts, batchCode: '2027' }), savedAt: before.savedAt, settings }
    const indicators = [
      { ...input.indicators[0], id: kept?.id ?? null, label: '带头人总数' },
    ] as typeof input.indicators
    await updateBatch(hr(), { ...input, indicators })
    const after = await desk('2027')
    expect(after.indicators).toEqual([{ ...kept, label: '带头人总数' }])
    expect(await round.db.quota.count({ where: { indicatorId: gone?.id } })).toBe(0)
    expect(await round.db.quota.count({ where: { indicatorId: kept?.id } })).toBe(1)
    expect((await refusalOf(updateBatch(hr(), { ...input, indicators }))).code).toBe('CHANGED_MEANWHILE')
    const twice = [indicators[0], { ...indicators[0], id: null }] as typeof indicators
    const repeated = updateBatch(hr(), { ...input, indicators: twice, savedAt: after.savedAt })
    expect((await refusalOf(repeated)).refusal.why).toContain('“带头人总数”与另一项重复')
  })

  test('gets its four windows together; overlapping nonsense is refused, a doubtful order confirmed', async () => {
    const { savedAt } = await desk('2027')
    const input = setWindowsInput.parse({ batchCode: '2027', savedAt, windows })
    const crossed = windows.map((one) => (one.level === 'APPLICANT' ? { ...one, opensAt: later(300) } : one))
    const { refusal } = await refusalOf(setWindows(hr(), { ...input, windows: crossed }))
    expect(refusal.why).toContain('申报人填报：截止时间须晚于开始时间')
    const late = windows.map((one) => (one.level === 'APPLICANT' ? { ...one, closesAt: later(270) } : one))
    expect((await refusalOf(setWindows(hr(), { ...input, windows: late }))).refusal.next).toContain('仍按此办理')
    await setWindows(hr(), { ...input, windows: late, warningsConfirmed: true })
    await setWindows(hr(), { ...input, savedAt: (await desk('2027')).savedAt })
    expect((await desk('2027')).windows.map(({ level }) => level)).toEqual(levels)
    expect(setWindowsInput.safeParse({ ...input, windows: windows.slice(1) }).success).toBe(false)
  })

  test('is opened when nothing is missing; a second click does nothing, then it can’t be edited', async () => {
    await createBatch(hr(), createBatchInput.parse({ ...facts, batchCode: '2030', indicators: [] }))
    const bare = await desk('2030')
    const { refusal } = await refusalOf(openBatch(hr(), { batchCode: '2030', savedAt: bare.savedAt }))
    expect(refusal.why).toContain('还没有设置办理时间：申报人填报')
    const { savedAt } = await desk('2027')
    await openBatch(hr(), { batchCode: '2027', savedAt })
    await openBatch(hr(), { batchCode: '2027', savedAt })
    const open = await desk('2027')
    expect(open.status).toBe('OPEN')
    const edit = { ...createBatchInput.parse({ ...facts, batchCode: '2027' }), savedAt: open.savedAt }
    expect((await refusalOf(updateBatch(hr(), edit))).refusal.next).toContain('只能延长办理时间')
    const reset = setWindowsInput.parse({ batchCode: '2027', savedAt: open.savedAt, windows })
    expect((await refusalOf(setWindows(hr(), reset))).code).toBe('WRONG_STATUS')
  })
})

describe('延期', () => {
  /** After the employers’ window, before that of the first level. */
  const after = later(295)
  const employerCloses = later(288)
  const extension = (part: object) =>
    changeWindowInput.parse({
      batchCode: round.batchCode,
      level: 'EMPLOYER',
      seenClosesAt: employerCloses,
      closesAt: later(320),
      reason: '特大暴雨，办公场所停电',
      ...part,
    })

  test('for one unit lets it forward after its window has closed, and no other', async () => {
    const [own, sibling] = [
      await candidateReadyAt(round, 'employer', { owner: 'employer' }),
      await candidateReadyAt(round, 'sibling', { owner: 'sibling' }),
    ]
    const forward = (unit: 'employer' | 'sibling', candidate: typeof own) =>
      act(round, forwardApplication, round.as(unit, after), candidate, { opinionReconfirmed: false })
    expect((await refusalOf(forward('employer', own))).refusal.why).toContain('现已截止')
    const { unit } = round.actors.employer
    await changeWindow(hr(after), extension({ unitId: unit.id }))
    await forward('employer', own)
    expect((await refusalOf(forward('sibling', sibling))).refusal.why).toContain('现已截止')
  })

  test('for one person lets every unit on his path forward him alone', async () => {
    const candidate = await candidateReadyAt(round, 'sibling', { owner: 'sibling' })
    await changeWindow(hr(after), extension({ applicantId: candidate.actor.applicantId }))
    await act(round, forwardApplication, round.as('sibling', after), candidate, { opinionReconfirmed: false })
  })

  test('is found by name, with the windows that bind the unit and what it has', async () => {
    const [found] = await findSubjects(hr(), { batchCode: round.batchCode, kind: 'unit', search: '飞机' })
    expect(found).toMatchObject({ name: '成都飞机设计研究所', place: '青羊区人社局' })
    expect(found?.levels[0]).toEqual({ level: 'EMPLOYER', closesAt: later(320) })
  })

  test('says who was faster, fits the unit’s level and stands in the history with its reason', async () => {
    const { unit } = round.actors.employer
    expect((await refusalOf(changeWindow(hr(after), extension({ unitId: unit.id })))).code).toBe('CHANGED_MEANWHILE')
    const unfit = extension({ unitId: unit.id, level: 'FIRST_LEVEL', seenClosesAt: later(336) })
    expect((await refusalOf(changeWindow(hr(after), unfit))).code).toBe('LEVEL_UNFIT')
    const province = extension({ unitId: round.actors.province.unit.id })
    expect((await refusalOf(changeWindow(hr(after), province))).code).toBe('SUBJECT_UNKNOWN')
    expect((await refusalOf(changeWindow(round.as('chengdu', after), extension({})))).code).toBe('NO_PERMISSION')
    const [latest, first] = await listBatchEvents(hr(), round.batchCode)
    expect(latest?.detail).toContain('成都市第三人民医院）')
    expect(first).toMatchObject({ what: '延期', reason: '特大暴雨，办公场所停电' })
    expect(first?.detail).toMatch(/^用人单位审核上报：成都飞机设计研究所，.* → /)
  })

  test('is taken back with a reason; one that is gone can’t be', async () => {
    const { extensions } = await desk(round.batchCode)
    const one = extensions.find(({ unitId }) => unitId !== null)
    const ending = { batchCode: round.batchCode, windowId: one?.windowId ?? '', reason: '误选单位' }
    await endExtension(hr(after), ending)
    expect((await refusalOf(endExtension(hr(after), ending))).code).toBe('EXTENSION_GONE')
  })

  test('for all takes with it the extensions that it overtakes', async () => {
    expect((await desk(round.batchCode)).extensions).toHaveLength(1)
    await changeWindow(hr(after), extension({ closesAt: later(330) }))
    const batch = await desk(round.batchCode)
    expect(batch.extensions).toEqual([])
    expect(batch.windows.find(({ level }) => level === 'EMPLOYER')?.closesAt).toEqual(later(330))
  })
})

describe('closing a batch', () => {
  test('lists by name what would lapse, does it once, and is resumed after an interruption', async () => {
    const { batchCode } = round
    const removed = await createCandidate(round)
    await removeApplicant(round.as('employer'), { applicantId: removed.actor.applicantId })
    const { total, rows } = await listUnfinished(hr(), { batchCode, page: 1 })
    expect(total).toBe(3)
    expect(rows[0]).toMatchObject({ owningUnitName: '成都市第三人民医院' })
    expect((await refusalOf(archiveBatch(hr(), { batchCode }))).refusal.next).toBe('请先结束批次，再归档。')
    expect((await refusalOf(lapseBatch(hr(), { batchCode, expectedCount: 1 }))).code).toBe('COUNT_CHANGED')
    // As a run leaves it that broke off after the first step.
    await round.db.batch.update({ where: { id: round.batchId }, data: { status: 'CLOSED' } })
    expect((await refusalOf(archiveBatch(hr(), { batchCode }))).code).toBe('UNFINISHED')
    expect(await lapseBatch(hr(), { batchCode, expectedCount: 3 })).toEqual({ lapsed: 3 })
    expect(await lapseBatch(hr(), { batchCode, expectedCount: 3 })).toEqual({ lapsed: 0 })
  })

  test('closes once, however many ask at once', async () => {
    const { batchCode, batchId } = round
    await round.db.batch.update({ where: { id: batchId }, data: { status: 'OPEN' } })
    await Promise.all([1, 2].map(() => lapseBatch(hr(), { batchCode, expectedCount: 0 })))
    expect((await listBatchEvents(hr(), batchCode)).filter(({ what }) => what === '结束批次')).toHaveLength(1)
  })

  test('is not archived past an application that is being reopened', async () => {
    const { batchCode, batchId } = round
    const { id } = await round.db.application.findFirstOrThrow({ where: { batchId, state: 'LAPSED' } })
    const move = (state: 'DRAFT' | 'LAPSED') => (tx: Transaction) =>
      tx.application.update({ where: { id }, data: { state }, select: { id: true } })
    let begun = () => {}
    const hasBegun = new Promise<void>((resolve) => (begun = resolve))
    const reopening = round.db.$transaction(async (tx) => {
      await lockApplication(tx, { role: 'SYSTEM' }, id)
      begun()
      await untilSomebodyWaits(round.db)
      await move('DRAFT')(tx)
    })
    await hasBegun
    expect((await refusalOf(archiveBatch(hr(), { batchCode }))).code).toBe('UNFINISHED')
    await reopening
    await move('LAPSED')(round.db)
  })

  test('then it can’t be extended any more, and is archived once', async () => {
    const { batchCode } = round
    const late = changeWindowInput.parse({
      batchCode,
      level: 'EMPLOYER',
      seenClosesAt: later(330),
      closesAt: later(340),
      reason: '补报',
    })
    expect((await refusalOf(changeWindow(hr(), late))).refusal.next).toBe('已结束的批次不能再延期。')
    await archiveBatch(hr(), { batchCode })
    await archiveBatch(hr(), { batchCode })
    expect((await refusalOf(lapseBatch(hr(), { batchCode, expectedCount: 0 }))).code).toBe('WRONG_STATUS')
  })
})

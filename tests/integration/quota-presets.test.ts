import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listQuotas } from '@/modules/quota/queries'
import { listPresets } from '@/modules/quota/queries/list-presets'
import { planQuota } from '@/modules/quota/services/plan-quota'
import { savePreset } from '@/modules/quota/services/save-preset'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { refusalOf } from '../support/factories/refusals'
import { createRound, type Round, type UnitKey } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>
/** A first-level unit that has no preset yet. */
let newcomer: string

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db, { quotas: { LEADER: { limit: 8, planned: 5 } } })
  const { province } = round.actors
  const unit = await round.db.unit.create({
    data: { kind: 'CENTRAL', depth: 1, name: '中国测试技术研究院', parentId: province.unit.id },
  })
  newcomer = unit.id
})
afterAll(() => expectSoundData(round.db))
afterAll(() => drop())

const list = (part: Partial<Parameters<typeof listPresets>[1]> = {}) =>
  listPresets(round.as('province'), { batchCode: round.batchCode, search: '', sort: 'missing', page: 1, ...part })
const cellOf = async (unitId: string, code: string) => {
  const { rows } = await list()
  return rows
    .find((row) => row.unitId === unitId)
    ?.cells.find(({ indicatorId }) => indicatorId === round.indicatorIds[code])
}
const save = (unitId: string, code: string, version: number | null, limit: number, as: UnitKey = 'province') =>
  savePreset(round.as(as), {
    batchCode: round.batchCode,
    unitId,
    limits: [{ indicatorId: round.indicatorIds[code] ?? '', version, limit }],
  })

describe('推荐限额预设', () => {
  test('units without a preset stand first and are counted; others follow by name', async () => {
    const { rows, total, missing } = await list()
    expect({ total, missing }).toEqual({ total: 4, missing: 1 })
    expect(rows.map(({ name }) => name)).toEqual(['中国测试技术研究院', '成都市人社局', '绵阳市人社局', '四川大学'])
    expect((await list({ sort: 'name' })).rows[0]?.name).toBe('成都市人社局')
  })

  test('each limit is listed with the highest that any other unit has', async () => {
    const { rows } = await list({ sort: 'name' })
    const most = rows.map(({ cells }) => cells.find(({ limit }) => limit === 8)?.othersMost)
    expect(most).toContain(8)
    expect(rows.find(({ unitId }) => unitId === newcomer)?.cells.map(({ othersMost }) => othersMost)).toContain(8)
  })

  test('a search finds part of the name; what LIKE understands is taken as it stands', async () => {
    expect((await list({ search: '人社' })).rows).toHaveLength(2)
    expect((await list({ search: '%' })).rows).toHaveLength(0)
    expect((await list({ search: '😀\u202E' })).rows).toHaveLength(0)
  })

  test('a preset is made, and the unit can maintain its numbers within it', async () => {
    for (const code of Object.keys(round.indicatorIds)) await save(newcomer, code, null, 3)
    expect((await list()).missing).toBe(0)
    const quotas = await listQuotas(round.db, { batchId: round.batchId, unitId: newcomer })
    expect(quotas.map(({ limit, planned }) => ({ limit, planned }))).toEqual(Array(3).fill({ limit: 3, planned: null }))
  })

  test('it is raised, and lowered to what is planned but not below, with the numbers', async () => {
    const { unit } = round.actors.chengdu
    const before = await cellOf(unit.id, 'LEADER')
    await save(unit.id, 'LEADER', before?.version ?? -1, 5)
    const lowered = await cellOf(unit.id, 'LEADER')
    expect(lowered).toMatchObject({ limit: 5, planned: 5, left: 5 })
    const { refusal } = await refusalOf(save(unit.id, 'LEADER', lowered?.version ?? -1, 4))
    expect(refusal.what + refusal.why).toBe(
      '没有保存：学术和技术带头人的限额低于该单位的计划数填写 4，该单位已维护计划数 5。',
    )
    expect((await cellOf(unit.id, 'LEADER'))?.limit).toBe(5)
  })

  test('two officers, or two tabs: the second is told what the first saved', async () => {
    const { unit } = round.actors.mianyang
    const version = (await cellOf(unit.id, 'LEADER'))?.version ?? -1
    const both = await Promise.allSettled([save(unit.id, 'LEADER', version, 9), save(unit.id, 'LEADER', version, 10)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { code, refusal } = await refusalOf(save(unit.id, 'LEADER', version, 7))
    expect(code).toBe('PRESET_CHANGED')
    expect(refusal.why).toMatch(/^现在的限额是 (9|10)。$/)
    expect((await refusalOf(save(unit.id, 'LEADER', null, 7))).code).toBe('PRESET_CHANGED')
  })

  test('a unit that plans while the preset is lowered never ends above its limit', async () => {
    const { unit } = round.actors.huaxi
    const cell = await cellOf(unit.id, 'LEADER')
    const plan = { indicatorId: round.indicatorIds.LEADER ?? '', version: cell?.version ?? -1, planned: 8 }
    await Promise.allSettled([
      planQuota(round.as('huaxi'), { batchCode: round.batchCode, plans: [plan] }),
      save(unit.id, 'LEADER', cell?.version ?? -1, 6),
    ])
    const after = await cellOf(unit.id, 'LEADER')
    expect(after?.planned ?? 0).toBeLessThanOrEqual(after?.limit ?? -1)
  })

  test('it is for first-level units of this batch alone, and for provincial HR', async () => {
    expect((await refusalOf(save(round.actors.employer.unit.id, 'LEADER', null, 1))).code).toBe('PRESET_UNIT_UNKNOWN')
    expect((await refusalOf(save(newcomer, 'UNKNOWN', null, 1))).code).toBe('UNKNOWN_INDICATOR')
    expect((await refusalOf(save(newcomer, 'LEADER', 0, 1, 'chengdu'))).code).toBe('NO_PERMISSION')
  })

  test('every save is in the audit log with the numbers', async () => {
    const entry = await round.db.auditEntry.findFirst({
      where: { action: 'quota-preset', details: { path: ['unitId'], equals: round.actors.chengdu.unit.id } },
    })
    expect(entry?.details).toMatchObject({ 学术和技术带头人: '8 → 5' })
  })

  test('a closed batch keeps its limits', async () => {
    await round.db.batch.update({ where: { id: round.batchId }, data: { status: 'CLOSED' } })
    const { refusal } = await refusalOf(save(newcomer, 'LEADER', 0, 9))
    expect(refusal.why).toBe('本批次已结束。')
  })
})

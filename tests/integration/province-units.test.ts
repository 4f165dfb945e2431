import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadAnyUnit } from '@/modules/unit/queries/load-any-unit'
import { listBranch, searchUnits } from '@/modules/unit/queries/unit-tree'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { createCandidate } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, roundNow, type Round } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
  await createCandidate(round, { owner: 'employer' })
})
afterAll(() => expectSoundData(round.db))
afterAll(() => drop())

const hr = () => round.as('province')

describe('the tree of units', () => {
  const branch = (unitId: string | null = null, withDeactivated = false) =>
    listBranch(hr(), { batchCode: round.batchCode, unitId, withDeactivated })
  const search = (text: string, withDeactivated = false) =>
    searchUnits(hr(), { batchCode: round.batchCode, search: text, withDeactivated, page: 1 })

  test('opens a branch at a time, with what is below and whose applicants', async () => {
    expect((await branch()).map(({ name }) => name)).toEqual(['成都市人社局', '绵阳市人社局', '四川大学'])
    expect((await branch())[0]).toMatchObject({ children: 1, depth: 1, operatorName: '成都经办人' })
    const units = await branch(round.actors.qingyang.unit.id)
    expect(units.map(({ name, applicants }) => ({ name, applicants }))).toEqual([
      { name: '成都飞机设计研究所', applicants: 1 },
      { name: '成都市第三人民医院', applicants: 0 },
    ])
  })

  test('is searched over all levels by unit and operator; signs are taken as they stand', async () => {
    const { rows, total } = await search('飞机')
    expect(total).toBe(1)
    expect(rows[0]?.above).toEqual(['成都市人社局', '青羊区人社局'])
    expect((await search('青羊经办')).rows[0]?.name).toBe('青羊区人社局')
    for (const nonsense of ['%', '_', '😀', '\u202E', '单'.repeat(100)]) expect((await search(nonsense)).total).toBe(0)
  })

  test('leaves out what is deactivated until it is asked for', async () => {
    const { id } = round.actors.sibling.unit
    await round.db.unit.update({ where: { id }, data: { deactivatedAt: roundNow } })
    expect(await branch(round.actors.qingyang.unit.id)).toHaveLength(1)
    expect((await branch(round.actors.qingyang.unit.id, true))[1]?.deactivatedAt).toEqual(roundNow)
    expect((await search('第三人民')).total).toBe(0)
    expect((await search('第三人民', true)).total).toBe(1)
  })

  test('shows any unit with its operators, the numbers masked', async () => {
    const detail = await loadAnyUnit(hr(), round.actors.employer.unit.id)
    expect(detail).toMatchObject({ name: '成都飞机设计研究所', depth: 3, above: ['成都市人社局', '青羊区人社局'] })
    expect(detail.operators[0]?.idNumberMasked).toMatch(/\*{6}/)
    const unknown = loadAnyUnit(hr(), round.actors.province.unit.id)
    expect((await refusalOf(unknown)).code).toBe('UNIT_NOT_IN_TREE')
  })
})

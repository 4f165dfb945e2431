import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startSession } from '@/modules/account/services/start-session'
import { addOfficerInput } from '@/modules/unit/province-schema'
import { listOfficers } from '@/modules/unit/queries/list-officers'
import { loadAnyUnit } from '@/modules/unit/queries/load-any-unit'
import { listBranch, searchUnits } from '@/modules/unit/queries/unit-tree'
import { addOfficer } from '@/modules/unit/services/add-officer'
import { endOfficer } from '@/modules/unit/services/end-officer'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { createCandidate } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { contextOf, createRound, roundNow, type Round } from '../support/factories/round'
import { freshOperator } from '../support/factories/units'

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

describe('the persons of provincial HR', () => {
  const input = addOfficerInput.parse({
    operator: {
      name: '沈若谷',
      idType: 'RESIDENT_ID',
      idNumber: '51010519880615234X',
      mobile: '13900001234',
      post: '',
      phone: '',
      email: '',
    },
  })

  test('one is added once, however often it is asked', async () => {
    const [first, second] = await Promise.all([addOfficer(hr(), input), addOfficer(hr(), input)])
    expect(first.operatorId).toBe(second.operatorId)
    expect([first.wasThere, second.wasThere].sort()).toEqual([false, true])
    expect(await listOfficers(hr())).toHaveLength(2)
    const { refusal } = await refusalOf(addOfficer(hr(), { operator: { ...input.operator, name: '沈若虚' } }))
    expect(refusal.what + refusal.why + refusal.next).toMatch(/姓名/)
    expect((await refusalOf(addOfficer(round.as('chengdu'), input))).code).toBe('NO_PERMISSION')
  })

  test('nobody ends himself', async () => {
    const { operatorId } = round.actors.province
    const { refusal } = await refusalOf(endOfficer(hr(), { operatorId }))
    expect(refusal.next).toBe('请由人社厅的另一名经办人办理。')
  })

  test('two who end each other at once: one of them stays', async () => {
    const present = (await listOfficers(hr())).filter(({ until }) => until === null)
    const [self, other] = [present.find(({ isOneself }) => isOneself), present.find(({ isOneself }) => !isOneself)]
    if (!self || !other) throw new Error('two persons')
    const person = await round.db.operator.findUniqueOrThrow({ where: { id: other.operatorId } })
    const actor = { ...round.actors.province, operatorId: other.operatorId, personId: person.personId }
    const results = await Promise.allSettled([
      endOfficer(hr(), { operatorId: other.operatorId }),
      endOfficer(contextOf(round.db, actor, roundNow), { operatorId: self.operatorId }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ code: 'NOT_LOGGED_IN' }) })
    expect((await listOfficers(hr())).filter(({ until }) => until === null)).toHaveLength(1)
  })

  test('who is ended while he adds somebody adds nobody', async () => {
    const { unit, operatorId } = round.actors.province
    await round.db.operator.updateMany({ where: { id: operatorId }, data: { endedAt: roundNow } })
    const before = await round.db.operator.count({ where: { unitId: unit.id } })
    const added = addOfficer(hr(), addOfficerInput.parse({ operator: freshOperator('彭若愚') }))
    expect((await refusalOf(added)).code).toBe('NOT_LOGGED_IN')
    expect(await round.db.operator.count({ where: { unitId: unit.id } })).toBe(before)
  })

  test('whoever is ended is out at once; it stands in the audit log; ending twice changes nothing', async () => {
    const { unit } = round.actors.province
    await round.db.operator.updateMany({ where: { unitId: unit.id }, data: { endedAt: null } })
    const other = (await listOfficers(hr())).find(({ isOneself }) => !isOneself)
    const { personId } = await round.db.operator.findUniqueOrThrow({ where: { id: other?.operatorId } })
    const operatorId = other?.operatorId ?? ''
    await startSession(
      { db: round.db, now: roundNow, requestId: 'request-1', address: null, agent: null },
      { role: 'PROVINCIAL_HR', personId, operatorId },
    )
    await endOfficer(hr(), { operatorId })
    await endOfficer(hr(), { operatorId })
    expect(await round.db.session.count({ where: { operatorId, endedAt: null } })).toBe(0)
    const entries = await round.db.auditEntry.findMany({ where: { action: 'officer-ended', objectId: unit.id } })
    expect(entries.at(-1)?.details).toEqual({ operatorId })
    expect((await refusalOf(endOfficer(hr(), { operatorId: unit.id }))).code).toBe('OFFICER_NOT_FOUND')
  })
})

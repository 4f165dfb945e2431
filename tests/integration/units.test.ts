import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { listSubordinates } from '@/modules/unit/queries/list-subordinates'
import { loadSubordinate } from '@/modules/unit/queries/load-subordinate'
import { changeOperatorInput, createUnitInput, editUnitInput, listSubordinatesInput } from '@/modules/unit/schema'
import { changeOperator } from '@/modules/unit/services/change-operator'
import { createUnit } from '@/modules/unit/services/create-unit'
import { deactivateUnit } from '@/modules/unit/services/deactivate-unit'
import { editUnit } from '@/modules/unit/services/edit-unit'
import { reactivateUnit } from '@/modules/unit/services/reactivate-unit'
import { revealMobile } from '@/modules/unit/services/reveal-mobile'
import { syntheticOrgCode, syntheticUscc } from '../../prisma/seed/synthetic-numbers'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { createCandidate, submit } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, type Round, type UnitKey } from '../support/factories/round'
import { freshOperator, freshUnit } from '../support/factories/units'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

const create = (by: UnitKey, change: Parameters<typeof freshUnit>[0] = {}) =>
  createUnit(round.as(by), createUnitInput.parse(freshUnit(change)))
const unitOf = (unitId: string) => db.unit.findUniqueOrThrow({ where: { id: unitId }, include: { operators: true } })
const list = (by: UnitKey, input: object = {}) =>
  listSubordinates(round.as(by), listSubordinatesInput.parse({ batchCode: round.batchCode, ...input }))

describe('a new unit', () => {
  test('stands directly below its superior, with its account, and in the audit log', async () => {
    const { unitId } = await create('qingyang')
    const unit = await unitOf(unitId)
    expect(unit).toMatchObject({ parentId: round.actors.qingyang.unit.id, depth: 3, kind: 'EMPLOYER' })
    expect(unit.operators).toHaveLength(1)
    const entries = await db.auditEntry.findMany({ where: { objectId: unitId } })
    expect(entries.map(({ action }) => action)).toEqual(['unit-created'])
    expect(JSON.stringify(entries)).not.toMatch(/夏小雨|13900000001|5101071990/)
  })

  test('below the province is of a first-level kind; a prefecture has its government beside it', async () => {
    const government = { kind: 'PREFECTURE', governmentName: '泸州市人民政府' } as const
    const { unitId } = await create('province', government)
    expect(await unitOf(unitId)).toMatchObject({ depth: 1, ...government })
    expect((await refusalOf(create('province'))).code).toBe('KIND_NOT_BELOW')
    expect((await refusalOf(create('province', { kind: 'PREFECTURE' }))).code).toBe('GOVERNMENT_NAME_MISSING')
    expect((await refusalOf(create('chengdu', { kind: 'CENTRAL' }))).code).toBe('KIND_NOT_BELOW')
  })

  test('is made once by the same request, however often and however fast it comes', async () => {
    const forms = [1, 2, 3, 4, 5].map(() => createUnitInput.parse(freshUnit()))
    for (const form of forms) {
      const answers = await Promise.all([1, 2, 3].map(() => createUnit(round.as('chengdu'), form)))
      expect(new Set(answers.map(({ unitId }) => unitId)).size).toBe(1)
      expect(await db.unit.count({ where: { uscc: form.uscc } })).toBe(1)
    }
    const form = forms[0]!
    expect((await refusalOf(createUnit(round.as('chengdu'), { ...form, name: '另一家医院' }))).code).toBe('KEY_REUSED')
    const operator = { ...form.operator, mobile: '13900000002' }
    expect((await refusalOf(createUnit(round.as('chengdu'), { ...form, operator }))).code).toBe('KEY_REUSED')
  })

  test('with a code in use is refused; another superior is named, the unit is not', async () => {
    const form = freshUnit({ name: '秘密研究所' })
    await create('mianyang', form)
    const { code, refusal } = await refusalOf(create('qingyang', { ...form, requestKey: randomUUID(), name: '青羊所' }))
    expect(code).toBe('CODE_TAKEN')
    expect(refusal.next).toContain('绵阳市人社局')
    expect(JSON.stringify(refusal)).not.toContain('秘密研究所')
    expect(refusal.details).toMatchObject({ problems: [{ path: ['uscc'] }] })
    const own = await refusalOf(create('mianyang', { ...form, requestKey: randomUUID() }))
    expect(own.refusal.why).toContain('秘密研究所')
  })

  test('is recognised by the organisation code inside another unit’s credit code', async () => {
    await create('mianyang', { uscc: '9144030071526726XG' })
    const { refusal } = await refusalOf(create('qingyang', { uscc: '', orgCode: '71526726-X' }))
    expect(refusal.details).toMatchObject({ problems: [{ path: ['orgCode'] }] })
  })

  test('of two with the same code at once, one is made and the other refused in words', async () => {
    const uscc = freshUnit().uscc
    const results = await Promise.allSettled([
      create('qingyang', { uscc }),
      create('mianyang', { uscc }),
      create('chengdu', { uscc }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'CODE_TAKEN' })
    }
  })

  test('of two with one organisation’s codes of either kind at once, one is made', async () => {
    const orgCode = syntheticOrgCode(4_000_001)
    const inside = syntheticUscc('12', '510107', Number(orgCode.replace('-', '')))
    const results = await Promise.allSettled([
      create('qingyang', { uscc: inside }),
      create('mianyang', { uscc: '', orgCode }),
      create('chengdu', { uscc: '', orgCode }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('may have an operator who operates another unit, under his own name only', async () => {
    const operator = freshOperator('罗一鸣')
    await create('qingyang', { operator })
    await create('mianyang', { operator: { ...operator, name: '罗 一鸣' } })
    const before = await db.unit.count()
    const { code, refusal } = await refusalOf(create('chengdu', { operator: { ...operator, name: '罗二鸣' } }))
    expect(code).toBe('NAME_MISMATCH')
    expect(JSON.stringify(refusal)).not.toContain('罗一鸣')
    expect(await db.unit.count()).toBe(before)
    const entry = await db.auditEntry.findFirstOrThrow({ where: { result: 'refused' }, orderBy: { id: 'desc' } })
    expect(entry).toMatchObject({ action: 'unit-created', reason: 'NAME_MISMATCH', objectId: null, details: null })
  })
})

describe('scope', () => {
  test.each([
    ['a sibling', 'employer', 'sibling'],
    ['a grandchild', 'chengdu', 'employer'],
    ['the superior', 'qingyang', 'chengdu'],
    ['itself', 'qingyang', 'qingyang'],
    ['a unit of another branch', 'mianyang', 'qingyang'],
    ['a unit of a first-level one, for the province', 'province', 'qingyang'],
  ] as const)('%s is not found', async (_what, by, unit) => {
    const unitId = round.actors[unit].unit.id
    const seen = { unitId, version: 0 }
    const ctx = round.as(by)
    const form = editUnitInput.parse({ ...freshUnit(), ...seen })
    const operator = changeOperatorInput.parse({ ...seen, operator: freshOperator() })
    for (const work of [
      () => loadSubordinate(ctx, unitId),
      () => editUnit(ctx, form),
      () => changeOperator(ctx, operator),
      () => deactivateUnit(ctx, seen),
      () => reactivateUnit(ctx, { ...seen, conflictKnown: false }),
      () => revealMobile(ctx, seen),
    ]) {
      expect((await refusalOf(work())).code).toBe('UNIT_NOT_FOUND')
    }
    expect((await list(by, { status: 'all', pageSize: 100 })).rows.map((row) => row.unitId)).not.toContain(unitId)
  })
})

describe('the list', () => {
  test('finds by part of the name, of a code however written, and of the operator’s name', async () => {
    const operator = freshOperator('欧阳明珠')
    const { unitId } = await create('huaxi', { name: '望江研究所', uscc: '', orgCode: '55138508-2', operator })
    await create('huaxi', { name: '百分%研究所' })
    for (const search of ['望江', '５５１３８５０８', '5513-8508 2', '明珠']) {
      expect((await list('huaxi', { search })).rows.map((row) => row.unitId)).toEqual([unitId])
    }
    expect((await list('huaxi', { search: '%' })).total).toBe(1)
    expect((await list('huaxi', { search: '青羊' })).total).toBe(0)
  })

  test('masks the mobile; the whole one is shown on asking, and the log keeps who asked', async () => {
    const { unitId } = await create('huaxi', { name: '手机研究所' })
    const [row] = (await list('huaxi', { search: '手机' })).rows
    expect(row?.operator?.mobileMasked).toBe('139****0001')
    expect(await revealMobile(round.as('huaxi'), { unitId })).toEqual({ mobile: '13900000001' })
    const entry = await db.auditEntry.findFirstOrThrow({ where: { action: 'mobile-viewed' } })
    expect(entry).toMatchObject({ objectId: row?.operator?.operatorId, personId: round.actors.huaxi.personId })
    expect(JSON.stringify(entry)).not.toContain('13900000001')
  })

  test('counts drafts and submissions everywhere below', async () => {
    await submit(round, await createCandidate(round))
    await createCandidate(round)
    const [row] = (await list('chengdu', { search: '青羊' })).rows
    expect(row).toMatchObject({ draftsOpened: 2, submitted: 1 })
  })

  test('pages in a total order', async () => {
    for (let count = 0; count < 5; count += 1) await create('sibling', { name: '同名医院' })
    const pages = await Promise.all([1, 2, 3].map((page) => list('sibling', { page, pageSize: 2 })))
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([
      [2, 5],
      [2, 5],
      [1, 5],
    ])
    expect(new Set(pages.flatMap(({ rows }) => rows.map((row) => row.unitId))).size).toBe(5)
  })
})

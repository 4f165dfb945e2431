import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadSubordinate } from '@/modules/unit/queries/load-subordinate'
import { changeOperatorInput, createUnitInput, editOperatorInput, editUnitInput } from '@/modules/unit/schema'
import { changeOperator } from '@/modules/unit/services/change-operator'
import { createUnit } from '@/modules/unit/services/create-unit'
import { deactivateUnit } from '@/modules/unit/services/deactivate-unit'
import { editOperator } from '@/modules/unit/services/edit-operator'
import { editUnit } from '@/modules/unit/services/edit-unit'
import { reactivateUnit } from '@/modules/unit/services/reactivate-unit'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { createCandidate, submit } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createPerson, createRound, later, type Round } from '../support/factories/round'
import { freshOperator, freshUnit, openSession } from '../support/factories/units'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

async function opened(change: Parameters<typeof freshUnit>[0] = {}) {
  const typed = freshUnit(change)
  const { unitId, version } = await createUnit(round.as('qingyang'), createUnitInput.parse(typed))
  const operator = await db.operator.findFirstOrThrow({ where: { unitId } })
  return { typed, unitId, seen: { unitId, version }, operator }
}
const liveSessions = (where: object) => db.session.count({ where: { ...where, endedAt: null } })
const as = () => round.as('qingyang')
const typedChange = (seen: object, operator = freshOperator('秦新任')) =>
  changeOperatorInput.parse({ ...seen, operator })
const contact = (seen: object, change: object = {}) =>
  editOperatorInput.parse({ ...seen, name: '夏小雨', mobile: '', email: '', post: '', phone: '', ...change })

describe('editing', () => {
  test('a rename reaches the lists of what is not final; the log has both names', async () => {
    const candidate = await createCandidate(round)
    await submit(round, candidate)
    const unitId = round.actors.employer.unit.id
    const form = { ...freshUnit({ name: '成都新名研究所' }), unitId, version: 0 }
    await editUnit(as(), editUnitInput.parse(form))
    const steps = await db.applicationStep.findMany({ where: { owningUnitId: unitId } })
    expect(new Set(steps.map((step) => step.owningUnitName))).toEqual(new Set(['成都新名研究所']))
    const [line] = (await loadSubordinate(as(), unitId)).history
    expect(line).toMatchObject({ what: '修改单位', byUnitName: '青羊区人社局' })
    expect(line?.detail).toContain('成都飞机设计研究所 → 成都新名研究所')
  })

  test('over somebody else’s change is refused, saying who and when; the same content twice changes nothing', async () => {
    const { typed, seen } = await opened()
    const form = editUnitInput.parse({ ...typed, ...seen, name: '先改的医院' })
    const first = await editUnit(as(), form)
    expect(await editUnit(as(), form)).toEqual(first)
    const { code, refusal } = await refusalOf(editUnit(as(), { ...form, name: '后改的医院' }))
    expect(code).toBe('CHANGED_MEANWHILE')
    expect(refusal.why).toMatch(/青羊经办人于 2026-11-20 10:00 修改单位/)
  })

  test('keeps its own codes and takes no other unit’s', async () => {
    const [one, other] = [await opened(), await opened()]
    await editUnit(as(), editUnitInput.parse({ ...one.typed, ...one.seen, phone: '13900008765' }))
    expect((await loadSubordinate(as(), one.seen.unitId)).history[0]?.detail).toBe('单位电话')
    expect(JSON.stringify(await db.auditEntry.findMany())).not.toContain('13900008765')
    const stolen = editUnitInput.parse({ ...other.typed, ...other.seen, uscc: one.typed.uscc })
    expect((await refusalOf(editUnit(as(), stolen))).code).toBe('CODE_TAKEN')
  })

  test('the operator’s contact changes without ending his session; the log keeps which, not what', async () => {
    const { unitId, seen, operator } = await opened()
    await openSession(db, { personId: operator.personId, operatorId: operator.id })
    await editOperator(as(), contact(seen, { mobile: '13800000009', post: '办公室' }))
    expect(await liveSessions({ operatorId: operator.id })).toBe(1)
    const detail = await loadSubordinate(as(), unitId)
    expect(detail.operator).toMatchObject({ mobileMasked: '138****0009', post: '办公室' })
    expect(detail.history[0]).toMatchObject({ what: '修改经办人资料', detail: '手机号；职务' })
  })

  test('a mistyped name is mended while nobody else knows the person by it', async () => {
    const typed = freshOperator()
    const { seen } = await opened({ operator: typed })
    const { version } = await editOperator(as(), contact(seen, { name: '夏晓雨' }))
    await opened({ operator: { ...typed, name: '夏晓雨' } })
    const again = contact({ ...seen, version }, { name: '夏笑雨' })
    expect((await refusalOf(editOperator(as(), again))).code).toBe('NAME_DIFFERS')
  })
})

describe('变更经办人', () => {
  test('ends the old one’s sessions at once and keeps both in the history', async () => {
    const { unitId, seen, operator } = await opened()
    await openSession(db, { personId: operator.personId, operatorId: operator.id })
    await changeOperator(round.as('qingyang', later(1)), typedChange(seen))
    expect(await liveSessions({ operatorId: operator.id })).toBe(0)
    const detail = await loadSubordinate(as(), unitId)
    expect(detail.operators.map(({ name, until }) => [name, until])).toEqual([
      ['秦新任', null],
      ['夏小雨', later(1)],
    ])
    expect(detail.history[0]).toMatchObject({ what: '变更经办人', detail: '夏小雨 → 秦新任' })
  })

  test('to the present one is refused; sent twice it changes once', async () => {
    const typed = freshOperator()
    const { unitId, seen } = await opened({ operator: typed })
    expect((await refusalOf(changeOperator(as(), typedChange(seen, typed)))).code).toBe('SAME_OPERATOR')
    const input = typedChange(seen)
    const answers = await Promise.all([changeOperator(as(), input), changeOperator(as(), input)])
    expect(answers[0]).toEqual(answers[1])
    expect(await db.operator.count({ where: { unitId } })).toBe(2)
  })

  test('by two colleagues to two persons at once: one is told of the other', async () => {
    const { unitId, seen } = await opened()
    const inputs = ['秦甲', '秦乙'].map((name) => typedChange(seen, freshOperator(name)))
    const results = await Promise.allSettled(inputs.map((input) => changeOperator(as(), input)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CHANGED_MEANWHILE' } })
    expect(await db.operator.count({ where: { unitId, endedAt: null } })).toBe(1)
  })
})

describe('注销', () => {
  test('is refused with every reason and the names', async () => {
    const unitId = round.actors.qingyang.unit.id
    const { refusal } = await refusalOf(deactivateUnit(round.as('chengdu'), { unitId, version: 0 }))
    expect(refusal.why).toMatch(/还有 \d+ 个有效的下级单位（先改的医院、.+ 等 \d+ 个）/)
    expect(refusal.why).toMatch(/1 人的申报信息（.+）/)
    expect(await db.unit.findUnique({ where: { id: unitId } })).toMatchObject({ deactivatedAt: null, version: 0 })
  })

  test('is refused for an open account without any application, not for a removed one or an archived round', async () => {
    const { unitId, seen } = await opened()
    const person = await createPerson(db, '申报甲')
    const data = { batchId: round.batchId, personId: person.id, owningUnitId: unitId, passwordHash: 'x' }
    const { id } = await db.applicant.create({ data })
    const { refusal } = await refusalOf(deactivateUnit(as(), seen))
    expect(refusal.why).toBe('还有 1 个申报人账户没有移除（申报甲）。')
    await db.applicant.update({ where: { id }, data: { removedAt: later(0) } })
    await deactivateUnit(as(), seen)

    const archived = await db.batch.create({
      data: {
        code: '2023',
        name: '第十五批',
        status: 'ARCHIVED',
        cutoffDate: later(0),
        achievementFrom: later(0),
        settings: {},
      },
    })
    const old = await opened()
    await db.applicant.create({ data: { ...data, batchId: archived.id, owningUnitId: old.unitId } })
    await deactivateUnit(as(), old.seen)
  })

  test('ends the sessions of the operator and of every applicant; 恢复 brings unit and operator back', async () => {
    const { unitId, seen, operator } = await opened()
    const person = await createPerson(db, '申报乙')
    const { id: applicantId } = await db.applicant.create({
      data: {
        batchId: round.batchId,
        personId: person.id,
        owningUnitId: unitId,
        passwordHash: 'x',
        removedAt: later(0),
      },
    })
    await openSession(db, { personId: operator.personId, operatorId: operator.id })
    await openSession(db, { personId: person.id, applicantId })
    const done = await deactivateUnit(as(), seen)
    expect(await deactivateUnit(as(), seen)).toEqual(done)
    expect(await liveSessions({ OR: [{ operatorId: operator.id }, { applicantId }] })).toBe(0)
    expect((await refusalOf(changeOperator(as(), typedChange(done)))).code).toBe('DEACTIVATED')

    const wanted = { ...done, conflictKnown: false }
    const back = await reactivateUnit(as(), wanted)
    expect(await reactivateUnit(as(), wanted)).toEqual(back)
    const detail = await loadSubordinate(as(), unitId)
    expect(detail).toMatchObject({ deactivatedAt: null, operator: { operatorId: operator.id } })
    expect(detail.history.map(({ what }) => what)).toEqual(['恢复单位', '注销单位', '新增单位'])
  })

  test('frees the codes; 恢复 is refused when another unit uses them by now', async () => {
    const { typed, seen } = await opened()
    const done = await deactivateUnit(as(), seen)
    await opened({ uscc: typed.uscc })
    expect((await refusalOf(reactivateUnit(as(), { ...done, conflictKnown: false }))).code).toBe('CODE_TAKEN')
  })

  test('恢复 names who acts above by now, and is done knowingly', async () => {
    const { seen, operator } = await opened()
    const done = await deactivateUnit(as(), seen)
    const above = round.actors.chengdu
    await db.operator.update({ where: { id: above.operatorId }, data: { personId: operator.personId } })
    const { code, refusal } = await refusalOf(reactivateUnit(as(), { ...done, conflictKnown: false }))
    expect([code, refusal.why]).toEqual(['OPERATOR_TWICE', expect.stringContaining('“成都市人社局”')])
    await reactivateUnit(as(), { ...done, conflictKnown: true })
    await db.operator.update({ where: { id: above.operatorId }, data: { personId: above.personId } })
  })

  test('against a unit opened below it at the same moment: never both', async () => {
    const { unitId, seen, operator } = await opened()
    const unit = { id: unitId, name: '竞争单位', kind: 'EMPLOYER', depth: 3 } as const
    const actor = {
      role: 'OPERATOR',
      personId: operator.personId,
      personName: '夏',
      operatorId: operator.id,
      unit,
    } as const
    const results = await Promise.allSettled([
      createUnit({ ...as(), actor }, createUnitInput.parse(freshUnit())),
      deactivateUnit(as(), seen),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { deactivatedAt } = await db.unit.findUniqueOrThrow({ where: { id: unitId } })
    expect(await db.unit.count({ where: { parentId: unitId } })).toBe(deactivatedAt === null ? 1 : 0)
  })
})

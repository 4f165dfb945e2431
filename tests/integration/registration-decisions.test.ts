import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { logInPlatformPerson } from '@/modules/account/services/log-in-platform-person'
import { listRegistrations } from '@/modules/registration/queries/list-registrations'
import { loadRegistration } from '@/modules/registration/queries/load-registration'
import { listRegistrationsInput } from '@/modules/registration/schema'
import { approveRegistration } from '@/modules/registration/services/approve-registration'
import { rejectRegistration } from '@/modules/registration/services/reject-registration'
import { returnRegistration } from '@/modules/registration/services/return-registration'
import { revealRegistrant } from '@/modules/registration/services/reveal-registrant'
import { changeOperator } from '@/modules/unit/services/change-operator'
import { operatorFields } from '@/modules/unit/schema'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { refusalOf } from '../support/factories/refusals'
import {
  listedTarget,
  newUnitTarget,
  pendingRegistration,
  register,
  seenByProvince,
  sendRegistration,
  submit,
  visitor,
} from '../support/factories/registrations'
import { createPerson, createRound, later, roundNow, type Round } from '../support/factories/round'
import { freshOperator, openSession } from '../support/factories/units'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

const stateOf = async (registrationId: string) => db.registration.findUniqueOrThrow({ where: { id: registrationId } })
const email = 'renshi@example.cn'

describe('the province decides', () => {
  test('only what was sent, and only what it saw', async () => {
    const draft = await register(db)
    const seen = await seenByProvince(draft)
    expect((await refusalOf(approveRegistration(round.as('province'), seen))).code).toBe('REGISTRATION_NOT_FOUND')
    const sent = await pendingRegistration(db)
    await returnRegistration(round.as('province'), { ...sent, reason: '请补盖公章' })
    const { code, refusal } = await refusalOf(approveRegistration(round.as('province'), sent))
    expect([code, refusal.why]).toEqual(['DECIDED_MEANWHILE', expect.stringContaining('四川经办人')])
    await sendRegistration({ ...sent.registrant, now: later(3) })
    const again = await refusalOf(rejectRegistration(round.as('province'), { ...sent, reason: '不符合' }))
    expect(again.refusal.why).toContain('单位经办人')
    expect(again.refusal.why).toContain('修改后重新提交')
  })

  test('a double click decides once', async () => {
    const sent = await pendingRegistration(db)
    const answers = await Promise.all([1, 2].map(() => approveRegistration(round.as('province'), sent)))
    expect(answers[0]).toEqual(answers[1])
    expect(await db.registrationEvent.count({ where: { ...idOf(sent), toState: 'APPROVED' } })).toBe(1)
  })

  test('a new unit is opened below the province with its operator, who then logs in by scan', async () => {
    const target = { ...newUnitTarget('甘孜州人社局'), kind: 'PREFECTURE' as const, governmentName: '甘孜州人民政府' }
    const operator = { ...freshOperator('格桑'), email }
    const sent = await pendingRegistration(db, { target, operator })
    const { idNumber } = operator
    const person = { subject: 's', name: '格桑', idType: 'RESIDENT_ID' as const, idNumber, mobile: '' }
    expect(await logInPlatformPerson(visitor(db), person)).toMatchObject({ failure: 'REGISTRATION_PENDING' })
    await approveRegistration(round.as('province'), sent)
    const { unitId } = await stateOf(sent.registrationId)
    const unit = await db.unit.findUniqueOrThrow({ where: { id: unitId ?? '' } })
    expect(unit).toMatchObject({ depth: 1, kind: 'PREFECTURE', name: '甘孜州人社局', governmentName: '甘孜州人民政府' })
    expect(await logInPlatformPerson(visitor(db), person)).toMatchObject({ ok: true })
  })

  test('of a unit with an operator it is 经办人变更: the old one is out at once, both stand in the history', async () => {
    const { personId, operatorId, unit } = round.actors.mianyang
    await openSession(db, { personId, operatorId })
    const sent = await pendingRegistration(db, { target: listedTarget(round, 'mianyang') })
    const before = await loadRegistration(round.as('province'), sent.registrationId)
    expect(before).toMatchObject({ isOperatorChange: true, presentOperator: { name: '绵阳经办人' }, obstacles: [] })
    await approveRegistration(round.as('province'), sent)
    expect(await db.session.count({ where: { operatorId, endedAt: null } })).toBe(0)
    const operators = await db.operator.findMany({ where: { unitId: unit.id } })
    expect(operators.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id)).toEqual([operatorId])
    expect(operators).toHaveLength(2)
    expect(await loadRegistration(round.as('province'), sent.registrationId)).toMatchObject({
      isOperatorChange: true,
      presentOperator: { name: '绵阳经办人' },
    })
    const entry = await db.auditEntry.findFirst({ where: { objectId: unit.id, action: 'operator-changed' } })
    expect(entry?.details).toMatchObject({ before: operatorId })
  })

  test('whose name does not fit the document’s account is refused clearly, and nothing changed', async () => {
    const other = await createPerson(db, '罗成')
    await db.operator.create({ data: { unitId: (await db.unit.create({ data: unitBelow() })).id, personId: other.id } })
    const operator = { ...freshOperator('骆成'), idNumber: other.idNumber, email }
    const sent = await pendingRegistration(db, { operator })
    const detail = await loadRegistration(round.as('province'), sent.registrationId)
    expect(detail.obstacles[0]).toContain('另一个姓名')
    expect((await refusalOf(approveRegistration(round.as('province'), sent))).code).toBe('PERSON_NAME_DIFFERS')
    expect((await stateOf(sent.registrationId)).state).toBe('PENDING')
  })

  test('sees that the code of a new unit has been taken since, before he tries', async () => {
    const target = newUnitTarget()
    const sent = await pendingRegistration(db, { target })
    expect((await loadRegistration(round.as('province'), sent.registrationId)).obstacles).toEqual([])
    await db.unit.update({ where: { id: round.actors.sibling.unit.id }, data: { uscc: target.uscc } })
    const { obstacles } = await loadRegistration(round.as('province'), sent.registrationId)
    expect(obstacles).toEqual([expect.stringContaining('统一社会信用代码')])
    expect((await refusalOf(approveRegistration(round.as('province'), sent))).code).toBe('CODE_TAKEN')
    await db.unit.update({ where: { id: round.actors.sibling.unit.id }, data: { uscc: null } })
  })

  test('the present operator himself is no change', async () => {
    const { personId } = round.actors.chengdu
    const present = await db.person.findUniqueOrThrow({ where: { id: personId } })
    const sent = await pendingRegistration(db, { target: listedTarget(round, 'chengdu') })
    const { idType, idNumberHash, idNumberCipher, name } = present
    await db.registration.update({
      where: { id: sent.registrationId },
      data: { idType, idNumberHash, idNumberCipher, personName: name },
    })
    expect((await refusalOf(approveRegistration(round.as('province'), sent))).code).toBe('SAME_OPERATOR')
    await rejectRegistration(round.as('province'), { ...sent, reason: '不需要变更' })
  })

  test('replaces only the operator whom it saw, and names who was faster', async () => {
    const first = await createPerson(db, '邓二')
    const unit = await db.unit.create({
      data: { ...unitBelow(), parentId: round.actors.province.unit.id, kind: 'PROVINCIAL_DEPT', depth: 1 },
    })
    await db.operator.create({ data: { unitId: unit.id, personId: first.id } })
    const sent = await pendingRegistration(db, { target: { is: 'LISTED', unitId: unit.id } })
    const operator = operatorFields.parse(freshOperator('邓三'))
    await changeOperator(round.as('province'), { unitId: unit.id, version: 0, operator, conflictKnown: false })
    const { code, refusal } = await refusalOf(approveRegistration(round.as('province'), sent))
    expect([code, refusal.why]).toEqual(['OPERATOR_CHANGED_MEANWHILE', expect.stringMatching(/四川经办人.*变更经办人/)])
    const present = await db.operator.findFirstOrThrow({ where: { unitId: unit.id, endedAt: null } })
    const detail = await loadRegistration(round.as('province'), sent.registrationId)
    expect(detail.presentOperator).toMatchObject({ operatorId: present.id, name: '邓三' })
    const unseen = { ...sent, presentOperatorId: null }
    expect((await refusalOf(approveRegistration(round.as('province'), unseen))).code).toBe('OPERATOR_CHANGED_MEANWHILE')
    await approveRegistration(round.as('province'), { ...sent, presentOperatorId: present.id })
  })

  test('is told first where the person acts on the same path already', async () => {
    const below = await db.unit.create({ data: unitBelow() })
    const person = await createPerson(db, '双流')
    await db.operator.create({ data: { unitId: below.id, personId: person.id } })
    const officer = await createPerson(db, '双审')
    const officerRole = { officerRole: 'REVIEWER', grantedAt: roundNow } as const
    await db.operator.create({
      data: { unitId: round.actors.province.unit.id, personId: officer.id, ...officerRole },
    })
    for (const [{ idNumber, name }, target] of [
      [person, listedTarget(round, 'chengdu')],
      [officer, newUnitTarget()],
    ] as const) {
      const sent = await pendingRegistration(db, { target, operator: { ...freshOperator(name), idNumber, email } })
      expect((await refusalOf(approveRegistration(round.as('province'), sent))).code).toBe('OPERATOR_CONFLICT')
      await approveRegistration(round.as('province'), { ...sent, conflictKnown: true })
    }
  })

  test('ends a returned one that nobody takes up again, and its unit may be registered by somebody else', async () => {
    const target = newUnitTarget()
    const sent = await pendingRegistration(db, { target })
    await returnRegistration(round.as('province'), { ...sent, reason: '请补盖公章' })
    const { refusal } = await refusalOf(register(db, { target }))
    expect(refusal.next).not.toContain('退回')
    const seen = await seenByProvince(sent.registrant)
    const early = await refusalOf(approveRegistration(round.as('province'), seen))
    expect([early.code, early.refusal.next]).toEqual(['NOT_NOW', expect.stringContaining('等待注册人')])
    await rejectRegistration(round.as('province'), { ...seen, reason: '注册人已离职' })
    expect((await refusalOf(submit(sent.registrant))).code).toBe('NOT_NOW')
    const next = await register(db, { target })
    await sendRegistration(next)
    expect((await stateOf(next.registrationId)).state).toBe('PENDING')
  })

  test('finds them by state, number and name, and sees whole numbers only on record', async () => {
    const sent = await pendingRegistration(db, { target: newUnitTarget('四川省农业科学院') })
    const find = (input: object) => listRegistrations(round.as('province'), listRegistrationsInput.parse(input))
    expect((await find({ search: '农业科学' })).rows.map(({ registrationId }) => registrationId)).toEqual([
      sent.registrationId,
    ])
    expect((await find({ search: '农业科学', state: 'APPROVED' })).total).toBe(0)
    expect((await find({ state: 'ALL', search: sent.registrant.number })).total).toBe(1)
    const draft = await register(db)
    expect((await find({ state: 'ALL', search: draft.number })).total).toBe(0)
    await revealRegistrant(round.as('province'), sent.registrationId)
    const entries = await db.auditEntry.findMany({ where: { objectId: sent.registrationId } })
    expect(entries.map(({ action }) => action)).toContain('registration-numbers-shown')
  })
})

const idOf = ({ registrationId }: { registrationId: string }) => ({ registrationId })
const unitBelow = () => ({
  parentId: round.actors.chengdu.unit.id,
  kind: 'EMPLOYER' as const,
  depth: 2,
  name: '成都某医院',
})

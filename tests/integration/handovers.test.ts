import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { OperatorActor } from '@/modules/account/actor'
import { logInPlatformPerson } from '@/modules/account/services/log-in-platform-person'
import { listHandovers, listOpenHandovers, loadHandedOver } from '@/modules/unit/queries/handovers'
import { changeOperatorInput, createUnitInput } from '@/modules/unit/schema'
import { changeOperator } from '@/modules/unit/services/change-operator'
import { createUnit } from '@/modules/unit/services/create-unit'
import { seeHandover } from '@/modules/unit/services/see-handover'
import { decryptField } from '@/server/field-encryption'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { candidateAt, createCandidate, submit } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { contextOf, createRound, later, type Round } from '../support/factories/round'
import { freshOperator, freshUnit } from '../support/factories/units'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

async function change(operator = freshOperator('秦新任'), more: object = {}) {
  const { id: unitId } = round.actors.employer.unit
  const { version } = await db.unit.findUniqueOrThrow({ where: { id: unitId } })
  await changeOperator(
    round.as('qingyang', later(1)),
    changeOperatorInput.parse({ unitId, version, operator, ...more }),
  )
  const row = await db.operator.findFirstOrThrow({ where: { unitId, endedAt: null }, include: { person: true } })
  const actor: OperatorActor = {
    ...round.actors.employer,
    operatorId: row.id,
    personId: row.personId,
    personName: row.person.name,
  }
  return { unitId, actor, person: row.person }
}

const loginOf = async (personId: string) => {
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
  const { idType, name } = person
  const ctx = { db, now: later(2), requestId: 'request-1', address: null, agent: null }
  return logInPlatformPerson(ctx, {
    idType,
    name,
    idNumber: decryptField(person.idNumberCipher),
    mobile: null,
    subject: 'stand-in',
  })
}

describe('an operator change', () => {
  test('keeps what was in flight as it was, for both and for the superior', async () => {
    const former = round.actors.employer
    await submit(round, await createCandidate(round))
    await candidateAt(round, 'employer')
    await candidateAt(round, 'qingyang')
    await createCandidate(round)
    const { unitId, actor } = await change()
    const [line] = await listHandovers(db, unitId)
    expect(line).toMatchObject({ fromName: former.personName, toName: '秦新任', at: later(1), seenAt: null })
    const [batch] = line?.summary.batches ?? []
    const { ownReview = 0, ready = 0 } = batch ?? {}
    expect(ownReview + ready).toBe(2)
    expect(batch).toMatchObject({ batchCode: '2026', drafts: 1, returned: 0, closesAt: later(288) })
    await submit(round, await createCandidate(round))
    expect((await listHandovers(db, unitId))[0]?.summary).toEqual(line?.summary)

    const asNew = contextOf(db, actor, later(2))
    expect(await listOpenHandovers(asNew)).toMatchObject([{ side: 'taken', unitName: actor.unit.name }])
    await seeHandover(asNew, { handoverId: line?.handoverId ?? '' })
    await seeHandover(contextOf(db, actor, later(3)), { handoverId: line?.handoverId ?? '' })
    expect(await listOpenHandovers(asNew)).toEqual([])
    expect((await listHandovers(db, unitId))[0]?.seenAt).toEqual(later(2))

    const answer = await loginOf(former.personId)
    expect(answer).toEqual({ ok: false, failure: 'HANDED_OVER', handoverId: line?.handoverId })
    const told = await loadHandedOver(db, line?.handoverId ?? '')
    expect(told).toMatchObject({ unitName: actor.unit.name, summary: line?.summary })
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${former.personName}|秦新任`))
  })

  test('is told to the former operator where he still acts, and to nobody else', async () => {
    const elsewhere = round.actors.mianyangEmployer
    const { personId } = (await change()).actor
    await db.operator.update({ where: { id: elsewhere.operatorId }, data: { personId } })
    const still = contextOf(db, { ...elsewhere, personId }, later(2))
    await change(freshOperator('秦又任'))
    const [given] = await listOpenHandovers(still)
    expect(given).toMatchObject({ side: 'given', toName: '秦又任' })
    const { handoverId = '' } = given ?? {}
    for (const key of ['sibling', 'qingyang'] as const) {
      expect(await listOpenHandovers(round.as(key))).toEqual([])
      expect((await refusalOf(seeHandover(round.as(key), { handoverId }))).code).toBe('HANDOVER_NOT_FOUND')
    }
    expect(await db.auditEntry.count({ where: { action: 'handover-seen', result: 'refused' } })).toBe(2)
    await seeHandover(still, { handoverId })
    expect(await listOpenHandovers(still)).toEqual([])
    expect((await loginOf(personId)).ok).toBe(true)
  })

  test('that is refused leaves no handover', async () => {
    const before = await db.handover.count()
    const typed = changeOperatorInput.parse({
      unitId: round.actors.sibling.unit.id,
      version: 7,
      operator: freshOperator(),
    })
    expect((await refusalOf(changeOperator(round.as('qingyang'), typed))).code).toBe('CHANGED_MEANWHILE')
    expect(await db.handover.count()).toBe(before)
  })
})

describe('one person on two levels of a path', () => {
  const typedAs = async (personId: string) => {
    const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
    return { ...freshOperator(person.name), idType: person.idType, idNumber: decryptField(person.idNumberCipher) }
  }

  test('is named before it is saved, above and below, and saved when it is known', async () => {
    const operator = await typedAs(round.actors.chengdu.personId)
    const { code, refusal } = await refusalOf(change(operator))
    expect([code, refusal.why]).toEqual(['OPERATOR_CONFLICT', expect.stringContaining('“成都市人社局”')])
    await change(operator, { conflictKnown: true })
    const { id: unitId } = round.actors.qingyang.unit
    const { version } = await db.unit.findUniqueOrThrow({ where: { id: unitId } })
    const below = changeOperatorInput.parse({ unitId, version, operator })
    const { refusal: both } = await refusalOf(changeOperator(round.as('chengdu'), below))
    expect(both.why).toMatch(/“成都市人社局”、“成都飞机设计研究所”/)
  })

  test('also when a unit is opened for him; beside the path it is none of anybody’s business', async () => {
    const operator = await typedAs(round.actors.chengdu.personId)
    const opened = createUnit(round.as('qingyang'), createUnitInput.parse(freshUnit({ operator })))
    expect((await refusalOf(opened)).code).toBe('OPERATOR_CONFLICT')
    await createUnit(round.as('mianyang'), createUnitInput.parse(freshUnit({ operator })))
  })
})

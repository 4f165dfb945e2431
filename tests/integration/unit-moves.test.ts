import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadAnyUnit } from '@/modules/unit/queries/load-any-unit'
import { createUnitInput } from '@/modules/unit/schema'
import { createUnit } from '@/modules/unit/services/create-unit'
import { deactivateUnit } from '@/modules/unit/services/deactivate-unit'
import { moveUnit } from '@/modules/unit/services/move-unit'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { createCandidate, submit } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, type Round, type UnitKey } from '../support/factories/round'
import { freshUnit } from '../support/factories/units'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

const idOf = (key: UnitKey) => round.actors[key].unit.id
const move = async (unitId: string, superiorId: string, conflictKnown = false) => {
  const { version } = await db.unit.findUniqueOrThrow({ where: { id: unitId } })
  return moveUnit(round.as('province'), { unitId, version, superiorId, conflictKnown })
}

/** A branch of two below 青羊区. */
async function openBranch() {
  const { unitId } = await createUnit(round.as('qingyang'), createUnitInput.parse(freshUnit()))
  const { id: childId } = await db.unit.create({
    data: { parentId: unitId, kind: 'EMPLOYER', depth: 4, name: '分院' },
  })
  return { unitId, childId }
}

test('a branch goes under another superior, its depth with it, and the history says so', async () => {
  const { unitId, childId } = await openBranch()
  const seen = { unitId, version: 0, superiorId: idOf('mianyang'), conflictKnown: false }
  const done = await moveUnit(round.as('province'), seen)
  expect(await moveUnit(round.as('province'), seen)).toEqual(done)
  const detail = await loadAnyUnit(round.as('province'), childId)
  expect(detail).toMatchObject({ depth: 3, above: ['绵阳市人社局', expect.any(String)] })
  const { history } = await loadAnyUnit(round.as('province'), unitId)
  expect(history[0]).toMatchObject({ what: '调整隶属关系', detail: '青羊区人社局 → 绵阳市人社局' })
})

test('what is in flight below it, drafts included, is in the way, with the names', async () => {
  const draft = await createCandidate(round)
  const { refusal } = await refusalOf(move(idOf('qingyang'), idOf('mianyang')))
  expect(refusal.why).toContain(`1 人的申报信息（${draft.name}）`)
  await submit(round, draft)
  expect((await refusalOf(move(idOf('employer'), idOf('mianyang')))).code).toBe('NOT_MOVED')
})

test('who would act twice on the new path is named before it is done, and it is done knowingly', async () => {
  const { unitId, childId } = await openBranch()
  const { personId, personName } = round.actors.mianyang
  await db.operator.create({ data: { unitId: childId, personId } })
  const { code, refusal } = await refusalOf(move(unitId, idOf('mianyang')))
  expect([code, refusal.why]).toEqual([
    'OPERATOR_TWICE',
    expect.stringContaining(`${personName}（“分院”和“绵阳市人社局”）`),
  ])
  expect(await db.unit.findUnique({ where: { id: unitId } })).toMatchObject({ parentId: idOf('qingyang') })
  await move(unitId, idOf('mianyang'), true)
  // Who was above before is nobody new.
  await move(unitId, idOf('mianyangEmployer'))
})

test('a unit opened by somebody whose unit has just been moved gets the depth of its new place', async () => {
  const { childId } = await openBranch()
  const before = round.as('qingyang')
  const { personId } = before.actor
  const { id: operatorId } = await db.operator.create({ data: { unitId: childId, personId } })
  const unit = { ...before.actor.unit, id: childId, depth: 4 }
  const stale = { ...before, actor: { ...before.actor, operatorId, unit } }
  await move(childId, idOf('mianyang'))
  const { unitId } = await createUnit(stale, createUnitInput.parse(freshUnit()))
  expect(await db.unit.findUnique({ where: { id: unitId } })).toMatchObject({ parentId: childId, depth: 3 })
})

test('first-level units keep their place, and none is made by a move', async () => {
  const { unitId } = await openBranch()
  for (const [from, to] of [
    [idOf('huaxi'), idOf('mianyang')],
    [unitId, idOf('province')],
    [unitId, unitId],
  ] as const) {
    expect((await refusalOf(move(from, to))).code).toBe('NOT_MOVED')
  }
})

test('two that would put each unit under the other: one is moved', async () => {
  const [one, other] = [await openBranch(), await openBranch()]
  const results = await Promise.allSettled([move(one.unitId, other.childId), move(other.unitId, one.childId)])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('against 注销 of the new superior at the same moment: never both', async () => {
  const { unitId } = await openBranch()
  const target = await createUnit(round.as('qingyang'), createUnitInput.parse(freshUnit()))
  const results = await Promise.allSettled([
    move(unitId, target.unitId),
    deactivateUnit(round.as('qingyang'), { unitId: target.unitId, version: target.version }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('over somebody else’s change it is refused', async () => {
  const { unitId } = await openBranch()
  await db.unit.update({ where: { id: unitId }, data: { version: 3 } })
  const seen = { unitId, version: 0, superiorId: idOf('mianyang'), conflictKnown: false }
  const stale = moveUnit(round.as('province'), seen)
  expect((await refusalOf(stale)).code).toBe('CHANGED_MEANWHILE')
})

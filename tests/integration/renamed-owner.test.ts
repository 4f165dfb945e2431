import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { reinstateApplication } from '@/modules/review/services/reinstate-application'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { editUnit } from '@/modules/unit/services/edit-unit'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, candidateAt, type Candidate } from '../support/factories/applications'
import { freshUnit } from '../support/factories/units'
import { createRound, later, type Round } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
let round: Round

beforeAll(async () => {
  round = await createRound(db)
})
afterAll(() => expectSoundData(db))
afterAll(drop)

const namesShown = async ({ applicationId }: Candidate) => {
  const steps = await db.applicationStep.findMany({ where: { applicationId }, select: { owningUnitName: true } })
  return [...new Set(steps.map(({ owningUnitName }) => owningUnitName))]
}

test('lists show the new name of what is not final, the old one of what has ended, and the new one again when it goes on', async () => {
  const [live, rejected] = [await candidateAt(round, 'employer'), await candidateAt(round, 'employer')]
  const oldName = round.actors.employer.unit.name
  await act(round, rejectApplication, round.as('employer'), rejected, { reason: '材料不实', typedName: rejected.name })

  const { uscc, orgCode, phone } = freshUnit()
  const changes = { name: '成都飞机研究院', uscc, orgCode: orgCode || null, phone: phone ?? null }
  const unitId = round.actors.employer.unit.id
  await editUnit(round.as('qingyang'), { ...changes, uscc: uscc || null, unitId, version: 0 })
  expect(await namesShown(live)).toEqual(['成都飞机研究院'])
  expect(await namesShown(rejected)).toEqual([oldName])

  await act(round, reinstateApplication, round.as('employer', later(1)), rejected, { reason: '误点' })
  expect(await namesShown(rejected)).toEqual(['成都飞机研究院'])
})

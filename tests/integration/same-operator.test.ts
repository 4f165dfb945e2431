import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { loadDossier } from '@/modules/review/queries/load-dossier'
import { approveApplication } from '@/modules/review/services/approve-application'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, candidateAt, type Candidate } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { contextOf, createRound, later, type Round, type UnitKey } from '../support/factories/round'

const { db, drop } = await createTestDatabase()
afterAll(() => expectSoundData(db))
afterAll(drop)

let round: Round
beforeAll(async () => {
  round = await createRound(db)
})

/** The unit's operator is from now on the person who acts for the other one. */
async function giveTo(key: UnitKey, other: UnitKey) {
  const { personId, personName } = round.actors[other]
  const actor = { ...round.actors[key], personId, personName }
  await db.operator.update({ where: { id: actor.operatorId }, data: { personId } })
  return contextOf(db, actor, later(1))
}

const flagsOf = async ({ applicationId }: Candidate, reader: UnitKey) => {
  const dossier = await loadDossier(round.as(reader, later(2)), { applicationId, batchCode: round.batchCode })
  return dossier.timeline.map(({ flags }) => flags).filter((flags) => flags.length > 0)
}

test('whoever decided a step above the owner can’t decide another one; as the owner’s operator he can, and it is flagged', async () => {
  const flagged = await candidateAt(round, 'qingyang')
  await act(round, approveApplication, await giveTo('qingyang', 'employer'), flagged, {})
  expect(await flagsOf(flagged, 'qingyang')).toEqual([['与另一级审核为同一经办人']])
  await giveTo('qingyang', 'qingyang')

  const refused = await candidateAt(round, 'chengdu')
  const twice = act(round, approveApplication, await giveTo('chengdu', 'qingyang'), refused, {})
  const { code, refusal } = await refusalOf(twice)
  expect([code, refusal.why]).toEqual(['REFUSED', expect.stringContaining('同一人不能办理两级审核')])
  expect(await flagsOf(refused, 'chengdu')).toEqual([])
})

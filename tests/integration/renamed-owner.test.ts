import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { reinstateApplication } from '@/modules/review/services/reinstate-application'
import { rejectApplication } from '@/modules/review/services/reject-application'
import { editUnit } from '@/modules/unit/services/edit-unit'
import { loadDossier } from '@/modules/review/queries/load-dossier'
import { createTestDatabase } from '../support/database'
import { expectSoundData } from '../support/expect-sound-data'
import { act, candidateAt, createCandidate, submit, type Candidate } from '../support/factories/applications'
import { paperDesk } from '../support/factories/papers'
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

test('a rename supersedes the paper of what is not final, whose cover has the new name then', async () => {
  const desk = paperDesk(round)
  const live = await createCandidate(round, { owner: 'sibling' })
  await submit(round, live)
  const before = await desk.ask(round.as('sibling'), live, 'PERSONAL')
  const name = '成都市第一工程勘察设计研究院'
  const unitId = round.actors.sibling.unit.id
  const { uscc, orgCode, phone } = freshUnit()
  const changes = { name, codeOverride: null, uscc: uscc || null, orgCode: orgCode || null, phone: phone ?? null }
  await editUnit(round.as('qingyang'), { ...changes, unitId, version: 0 })
  const after = await desk.ask(round.as('sibling'), live, 'PERSONAL')
  expect(after.documentId).not.toBe(before.documentId)
  const { applicationId } = live
  const dossier = await loadDossier(round.as('sibling'), { applicationId, batchCode: round.batchCode })
  expect(dossier.owningUnitName).toBe(name)
})

test('lists show the new name of what is not final, the old one of what has ended, and the new one again when it goes on', async () => {
  const [live, rejected] = [await candidateAt(round, 'employer'), await candidateAt(round, 'employer')]
  const oldName = round.actors.employer.unit.name
  await act(round, rejectApplication, round.as('employer'), rejected, { reason: '材料不实', typedName: rejected.name })

  const { uscc, orgCode, phone } = freshUnit()
  const changes = { name: '成都飞机研究院', codeOverride: null, uscc, orgCode: orgCode || null, phone: phone ?? null }
  const unitId = round.actors.employer.unit.id
  await editUnit(round.as('qingyang'), { ...changes, uscc: uscc || null, unitId, version: 0 })
  expect(await namesShown(live)).toEqual(['成都飞机研究院'])
  expect(await namesShown(rejected)).toEqual([oldName])

  await act(round, reinstateApplication, round.as('employer', later(1)), rejected, { reason: '误点' })
  expect(await namesShown(rejected)).toEqual(['成都飞机研究院'])
})

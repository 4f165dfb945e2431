import { afterAll, expect, test } from '@jest/globals'
import { listLeavers } from '@/modules/applicant/queries/list-leavers'
import { createTestDatabase } from '../support/database'
import { createCandidate } from '../support/factories/applications'
import { giveTo } from '../support/factories/employers'
import { createRound } from '../support/factories/round'
import { rowsReadInTurn } from '../support/rows-read'

const { db, drop } = await createTestDatabase()
afterAll(drop)

test('who left a unit is found among all that ever happened without reading it', async () => {
  const round = await createRound(db)
  const candidate = await createCandidate(round, { name: '伍举' })
  await giveTo(round, candidate, 'mianyangEmployer')
  await db.$executeRaw`
    INSERT INTO "ApplicationEvent" ("id", "applicationId", "number", "type", "fromState", "toState", "actorRole",
           "actorName", "actorUnitName", "details", "submissionNumber", "at", "previousHash", "hash")
    SELECT gen_random_uuid(), "applicationId", 1000 + n, 'SUBMITTED', "fromState", "toState", "actorRole", "actorName",
           "actorUnitName", '{}', 1, "at", '', ''
      FROM "ApplicationEvent", generate_series(1, 5000) n WHERE "type" = 'EMPLOYER_CHANGED'`
  await db.$executeRaw`ANALYZE "ApplicationEvent"`
  const read = await db.$transaction(async (tx) => {
    const before = await rowsReadInTurn(tx, 'ApplicationEvent')
    const leavers = await listLeavers({ ...round.as('employer'), db: tx as typeof db }, { batchCode: round.batchCode })
    return { names: leavers.map(({ name }) => name), rows: (await rowsReadInTurn(tx, 'ApplicationEvent')) - before }
  })
  expect(read).toEqual({ names: ['伍举'], rows: 0 })
})

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Prisma } from '@/generated/prisma/client'
import { saveDraft } from '@/modules/application/services/save-draft'
import { storeAttachment } from '@/modules/application/services/store-attachment'
import { planQuota } from '@/modules/quota/services/plan-quota'
import { archiveBatch } from '@/modules/review/services/archive-batch'
import { forwardApplication } from '@/modules/review/services/forward-application'
import { keepFile } from '@/modules/supporting-file/services/keep-file'
import { changeOperatorInput } from '@/modules/unit/schema'
import { changeOperator } from '@/modules/unit/services/change-operator'
import type { Database } from '@/server/db'
import { examplePdf } from '../../prisma/seed/example-files'
import { createTestDatabase } from '../support/database'
import { createApplicant, createScene } from '../support/draft-scene'
import { candidateAt, candidateReadyAt, freshRequest, placeOf } from '../support/factories/applications'
import { refusalOf } from '../support/factories/refusals'
import { createRound, type Round } from '../support/factories/round'
import { freshOperator } from '../support/factories/units'
import { untilSomebodyWaits } from '../support/lock-waits'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
})
afterAll(() => drop())

// Each test ends the account that it is about.
let former: string[] = []
beforeEach(async () => {
  await round.db.operator.updateMany({
    where: { unitId: { in: former }, endedAt: null },
    data: { endedAt: new Date() },
  })
  await round.db.operator.updateMany({
    where: { id: { in: Object.values(round.actors).map(({ operatorId }) => operatorId) } },
    data: { endedAt: null },
  })
  former = []
})

/** The superior gives the employer's account to somebody else. */
async function replaceEmployersOperator(): Promise<void> {
  const { id: unitId } = round.actors.employer.unit
  former.push(unitId)
  const { version } = await round.db.unit.findUniqueOrThrow({ where: { id: unitId } })
  await changeOperator(
    round.as('qingyang'),
    changeOperatorInput.parse({ unitId, version, operator: freshOperator('新经办') }),
  )
}

const endAccount = (operatorId: string) =>
  round.db.operator.update({ where: { id: operatorId }, data: { endedAt: new Date() }, select: { id: true } })

/** Another transaction holds the rows; the deed comes to them and waits; meanwhile something happens; the rows are let go. */
async function whileWaiting(
  db: Database,
  rows: Prisma.Sql,
  deed: () => Promise<unknown>,
  meanwhile: () => Promise<unknown>,
) {
  const begun = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM ${rows} FOR UPDATE`
    const refusal = refusalOf(deed())
    await untilSomebodyWaits(db)
    await meanwhile()
    return { refusal }
  })
  return begun.refusal
}

const told = { code: 'NOT_LOGGED_IN', refusal: { why: '办理过程中，您的账户已变更或停用，这次没有办成。' } }

/** Bytes of which the last come after something has happened. */
async function* interrupted(meanwhile: () => Promise<unknown>): AsyncGenerator<Uint8Array> {
  const bytes = await examplePdf('seal')
  yield bytes.subarray(0, 1000)
  await meanwhile()
  yield bytes.subarray(1000)
}

test('an operator who is replaced while his forward waits for the row: nothing moves, and he is told', async () => {
  const candidate = await candidateReadyAt(round, 'employer')
  const request = { ...(await freshRequest(round, candidate)), opinionReconfirmed: false }
  const { applicationId } = candidate
  const events = await round.db.applicationEvent.count({ where: { applicationId } })
  const before = await placeOf(round, candidate)
  const refused = await whileWaiting(
    round.db,
    Prisma.sql`"Application" WHERE "id" = ${applicationId}::uuid`,
    () => forwardApplication(round.as('employer'), request),
    replaceEmployersOperator,
  )
  expect(refused).toMatchObject(told)
  expect(await placeOf(round, candidate)).toEqual(before)
  expect(await round.db.applicationEvent.count({ where: { applicationId } })).toBe(events)
})

test('whose account ends while the bytes of a unit’s statement are still coming adds nothing to the form', async () => {
  const { applicationId } = await candidateAt(round, 'employer')
  const place = { applicationId, kind: 'integrity', rowId: null, replaces: null, fileName: '公示.pdf' }
  const files = () => round.db.attachment.count({ where: { applicationId } })
  const before = await files()
  const bytes = interrupted(() => endAccount(round.actors.employer.operatorId))
  expect(await refusalOf(storeAttachment(round.as('employer'), { ...place, bytes }))).toMatchObject(told)
  expect(await files()).toBe(before)
})

test('nor does a scan of his stay', async () => {
  const sent = { fileName: '公章.pdf', bytes: interrupted(() => endAccount(round.actors.employer.operatorId)) }
  expect(await refusalOf(keepFile(round.as('employer'), 'UNIT_NAME', sent))).toMatchObject(told)
  expect(await round.db.supportingFile.count()).toBe(0)
})

test('an officer of the province whose account ends while he waits for the batch changes nothing in it', async () => {
  const { batchCode, batchId } = round
  const refused = await whileWaiting(
    round.db,
    Prisma.sql`"Batch" WHERE "id" = ${batchId}::uuid`,
    () => archiveBatch(round.as('province'), { batchCode }),
    () => endAccount(round.actors.province.operatorId),
  )
  expect(refused).toMatchObject(told)
})

test('an officer whose role is taken back is asked for the role, not only for the account', async () => {
  const { batchCode, batchId, actors } = round
  const grant = (grantedAt: Date | null) =>
    round.db.operator.update({ where: { id: actors.province.operatorId }, data: { grantedAt }, select: { id: true } })
  const refused = await whileWaiting(
    round.db,
    Prisma.sql`"Batch" WHERE "id" = ${batchId}::uuid`,
    () => archiveBatch(round.as('province'), { batchCode }),
    () => grant(null),
  )
  await grant(new Date())
  expect(refused).toMatchObject(told)
})

test('numbers that wait for a forward are not planned by whose account has ended', async () => {
  const { unit, operatorId } = round.actors.chengdu
  const quota = await round.db.quota.findFirstOrThrow({ where: { unitId: unit.id } })
  const { id, indicatorId, version, planned } = quota
  const plans = [{ indicatorId, version, planned: (planned ?? 0) + 1 }]
  const refused = await whileWaiting(
    round.db,
    Prisma.sql`"Quota" WHERE "id" = ${id}::uuid`,
    () => planQuota(round.as('chengdu'), { batchCode: round.batchCode, plans }),
    () => endAccount(operatorId),
  )
  expect(refused).toMatchObject(told)
  expect(await round.db.quota.findUniqueOrThrow({ where: { id } })).toEqual(quota)
})

test('an applicant whose account is removed while his save waits for the row saves nothing', async () => {
  const { db, drop: dropScene } = await createTestDatabase()
  const { applicationId, ctx } = await createApplicant(db, await createScene(db), 1)
  const refused = await whileWaiting(
    db,
    Prisma.sql`"Application" WHERE "id" = ${applicationId}::uuid`,
    () => saveDraft(ctx, { applicationId, operations: [] }),
    () => db.applicant.update({ where: { id: ctx.actor.applicantId }, data: { removedAt: new Date() } }),
  )
  expect(refused).toMatchObject(told)
  await dropScene()
})

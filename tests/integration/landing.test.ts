import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { accountHome, homePath } from '@/api/home-path'
import { otherBatches } from '@/app/other-batches'
import { countWaiting } from '@/modules/review/queries/count-waiting'
import { createTestDatabase } from '../support/database'
import { candidateAt } from '../support/factories/applications'
import { createRound, type Round, type UnitKey } from '../support/factories/round'

let round: Round
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  round = await createRound(database.db)
  await candidateAt(round, 'qingyang')
  const { settings, cutoffDate, achievementFrom } = await round.db.batch.findUniqueOrThrow({
    where: { id: round.batchId },
  })
  await round.db.batch.create({
    data: {
      code: '2027',
      name: '第十七批（2027）',
      status: 'OPEN',
      createdAt: new Date(Date.now() + 24 * 3_600_000),
      cutoffDate,
      achievementFrom,
      settings: settings ?? {},
    },
  })
})
afterAll(() => drop())

const homeOf = (unit: UnitKey) => homePath(round.db, round.actors[unit])

test('with two open batches an account lands where something waits for it, else in the newest', async () => {
  expect(await homeOf('qingyang')).toMatch(/\/b\/2026$/)
  expect(await homeOf('mianyang')).toMatch(/\/b\/2027$/)
  expect(await homeOf('province')).toBe('/province/b/2027')
})

test('so does the account that he changes to', async () => {
  const { id, name } = round.actors.qingyang.unit
  const account = { role: 'OPERATOR', id, unitId: id, unitName: name, batch: null, lastLoginAt: null } as const
  expect(await accountHome(round.db, account)).toBe(`/unit/${id}/b/2026`)
})

test('what waits is counted by unit and batch', async () => {
  const { qingyang, employer } = round.actors
  expect(await countWaiting(round.db, [qingyang.unit.id, employer.unit.id])).toEqual([
    { unitId: qingyang.unit.id, batchCode: '2026', count: 1 },
  ])
})

test('the way to another batch says how much waits in it', async () => {
  const { unit } = round.actors.qingyang
  const others = await otherBatches(round.db, { audience: 'unit', unitId: unit.id, current: '2027', area: '/unit' })
  expect(others).toEqual([expect.objectContaining({ href: '/unit/b/2026', waiting: 1 })])
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Database, Transaction } from '@/server/db'
import { createTestDatabase } from '../support/database'

let db: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = database.drop
  db = database.db
  await db.setting.createMany({
    data: ['one', 'other'].map((key) => ({ key, value: 0, updatedAt: new Date() })),
  })
})
afterAll(() => drop())

const writes = {
  'by raw statements': (tx: Transaction, key: string) =>
    tx.$executeRaw`UPDATE "Setting" SET "value" = to_jsonb(("value"#>>'{}')::int + 1) WHERE "key" = ${key}`,
  'by queries': (tx: Transaction, key: string) =>
    tx.setting.update({ where: { key }, data: { updatedAt: new Date() } }),
}

test.each(Object.entries(writes))('two that wait for each other both succeed: %s', async (_how, write) => {
  let tries = 0
  const holding = new Set<string>()
  let bothHold = () => {}
  const both = new Promise<void>((resolve) => (bothHold = resolve))
  const work = (first: string, second: string) =>
    db.$transaction(async (tx) => {
      tries += 1
      await write(tx, first)
      holding.add(first)
      if (holding.size === 2) bothHold()
      await both
      await write(tx, second)
    })
  await Promise.all([work('one', 'other'), work('other', 'one')])
  expect(tries).toBe(3)
})

test('any other failure is not tried again', async () => {
  let tries = 0
  const failing = db.$transaction(async () => {
    tries += 1
    throw new Error('refused')
  })
  await expect(failing).rejects.toThrow('refused')
  expect(tries).toBe(1)
})

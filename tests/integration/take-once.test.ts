import { afterAll, expect, test } from '@jest/globals'
import { takeOnce } from '@/server/take-once'
import { createTestDatabase } from '../support/database'

const { db, drop } = await createTestDatabase()
afterAll(drop)

const now = new Date('2025-11-20T01:00:00Z')
const until = new Date('2025-11-20T01:15:00Z')

const take = (value: string, at = now, kind = 'ticket') => takeOnce(db, { kind, value, now: at, until })

test('of many who come with the same at the same moment, one is the first', async () => {
  for (let round = 0; round < 5; round += 1) {
    const results = await Promise.all(Array.from({ length: 20 }, () => take(`T-${round}`)))
    expect(results.filter(Boolean)).toHaveLength(1)
  }
})

test('afterwards it stays used until it has expired by itself', async () => {
  await expect(take('T-late')).resolves.toBe(true)
  await expect(take('T-late', until)).resolves.toBe(false)
  await expect(take('T-late', new Date(until.getTime() + 1))).resolves.toBe(true)
})

test('the same text of another kind is something else', async () => {
  await expect(take('T-kind')).resolves.toBe(true)
  await expect(take('T-kind', now, 'state')).resolves.toBe(true)
})

test('the table does not tell what was used', async () => {
  await take('ST-the-ticket')
  const rows = await db.rateLimit.findMany()
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain('ST-the-ticket')
})

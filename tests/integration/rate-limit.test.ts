import { afterAll, describe, expect, test } from '@jest/globals'
import { block, clearExpiredUses, countUse, forgetUses, type RateLimit } from '@/server/rate-limit'
import { createTestDatabase } from '../support/database'

const { db, drop } = await createTestDatabase()
afterAll(drop)

const limit: RateLimit = { name: 'look-up', uses: 3, windowMinutes: 10 }

describe('counting uses', () => {
  test('of twenty at once, exactly as many as allowed go on', async () => {
    const counted = await Promise.all(Array.from({ length: 20 }, () => countUse(db, limit, 'at once')))
    expect(counted.filter(({ isOver }) => !isOver)).toHaveLength(3)
    expect(counted.filter(({ isLast }) => isLast)).toHaveLength(1)
  })

  test('one subject’s uses are not another’s, nor another limit’s', async () => {
    await block(db, limit, 'blocked', 15)
    expect((await countUse(db, limit, 'blocked')).isOver).toBe(true)
    expect((await countUse(db, limit, 'free')).isOver).toBe(false)
    expect((await countUse(db, { ...limit, name: 'login' }, 'blocked')).isOver).toBe(false)
  })

  test('forgetting says whether it was over, and lets go on', async () => {
    await block(db, limit, 'forgiven', 15)
    expect(await forgetUses(db, limit, 'forgiven')).toBe(true)
    expect(await forgetUses(db, limit, 'forgiven')).toBe(false)
    expect((await countUse(db, limit, 'forgiven')).isOver).toBe(false)
  })

  test('the worker deletes what is counted no more, and nothing else', async () => {
    await db.rateLimit.deleteMany()
    const now = new Date()
    await countUse(db, limit, 'live')
    await db.rateLimit.create({ data: { key: 'past', points: 1, expire: new Date(now.getTime() - 1000) } })
    await clearExpiredUses(db, now)
    expect(await db.rateLimit.count()).toBe(1)
  })

  test('the table holds no subject that could be read', async () => {
    await countUse(db, limit, '10.1.2.3')
    expect(JSON.stringify(await db.rateLimit.findMany())).not.toContain('10.1.2.3')
  })
})

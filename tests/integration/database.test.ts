import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { createTestDatabase } from '../support/database'

const { db, drop } = await createTestDatabase()
afterAll(drop)

describe('the database', () => {
  test('has every migration of the repository', async () => {
    const folder = path.join(import.meta.dirname, '../../prisma/migrations')
    const written = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const applied = await db.$queryRaw<{ migration_name: string }[]>`SELECT migration_name FROM "_prisma_migrations"`
    expect(applied.map((row) => row.migration_name).sort()).toEqual(written.map((entry) => entry.name).sort())
  })

  test('reads and writes points in time as UTC', async () => {
    const [row] = await db.$queryRaw<{ zone: string; at: Date }[]>`
      SELECT current_setting('TimeZone') AS zone, timestamptz '2026-11-28 18:00+08' AS at`
    expect(row?.zone).toBe('UTC')
    expect(row?.at.toISOString()).toBe('2026-11-28T10:00:00.000Z')
  })

  test('is another one in each test file', async () => {
    const other = await createTestDatabase()
    try {
      await db.workerHeartbeat.create({ data: { id: 'here', beatAt: new Date() } })
      expect(await other.db.workerHeartbeat.count()).toBe(0)
    } finally {
      await other.drop()
    }
  })
})

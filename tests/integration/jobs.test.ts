import { afterAll, describe, expect, test } from '@jest/globals'
import { sendJob } from '@/server/jobs'
import { createTestDatabase } from '../support/database'

const { db, drop } = await createTestDatabase()
afterAll(drop)

const documentId = '019ab000-0000-7000-8000-000000000001'

async function queuedDocuments(): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT data->>'documentId' AS id FROM pgboss.job WHERE name = 'render-document'`
  return rows.map((row) => row.id)
}

describe('a job', () => {
  test('is queued when the transaction that sent it commits', async () => {
    await db.$transaction((tx) => sendJob(tx, 'render-document', { documentId }))
    expect(await queuedDocuments()).toEqual([documentId])
  })

  test('is not queued when the transaction that sent it fails', async () => {
    const failing = db.$transaction(async (tx) => {
      await sendJob(tx, 'render-document', { documentId: 'of a failed transaction' })
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    expect(await queuedDocuments()).toEqual([documentId])
  })

  test('can be sent for later', async () => {
    const startAfter = new Date('2026-11-28T10:00:00Z')
    await sendJob(db, 'execute-terminations', {}, { startAfter })
    const [row] = await db.$queryRaw<{ at: Date }[]>`
      SELECT start_after AS at FROM pgboss.job WHERE name = 'execute-terminations'`
    expect(row?.at).toEqual(startAfter)
  })
})

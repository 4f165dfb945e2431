import type { BatchStatus } from '@/generated/prisma/enums'
import type { Database } from '@/server/db'
import type { BatchRow } from '../edit-schema'

/** Every batch for provincial HR, newest first. */
export async function listBatches(db: Database): Promise<BatchRow[]> {
  const rows = await db.batch.findMany({
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: {
      code: true,
      name: true,
      status: true,
      createdAt: true,
      _count: { select: { applicants: { where: { removedAt: null } } } },
    },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, applicants: _count.applicants }))
}

export interface BatchChoice {
  code: string
  name: string
  status: BatchStatus
}

/** Batches that the frame offers to change to: the open ones, for provincial HR those in preparation or closed too. */
export async function listBatchChoices(db: Database, audience: 'unit' | 'province'): Promise<BatchChoice[]> {
  return db.batch.findMany({
    where: { status: { in: audience === 'unit' ? ['OPEN'] : ['PREPARING', 'OPEN', 'CLOSED'] } },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: { code: true, name: true, status: true },
  })
}

import type { BatchStatus } from '@/generated/prisma/enums'
import type { Database, Transaction } from '@/server/db'
import { batchErrors } from './errors'
import type { WindowRow, WindowSubject } from './rules/windows'
import { batchSettings, type BatchSettings } from './schema'

export interface BatchHead {
  id: string
  code: string
  name: string
  status: BatchStatus
  settings: BatchSettings
}

const headColumns = { id: true, code: true, name: true, status: true, settings: true } as const

/**
 * The batch of an address.
 * @throws NOT_FOUND
 */
export async function requireBatch(db: Database | Transaction, code: string): Promise<BatchHead> {
  const batch = await db.batch.findUnique({ where: { code }, select: headColumns })
  if (!batch) throw batchErrors.NOT_FOUND()
  return { ...batch, settings: batchSettings.parse(batch.settings) }
}

/** The batch that is being worked on: the newest open one, else the newest at all; null before the first. */
export async function currentBatch(db: Database | Transaction): Promise<BatchHead | null> {
  const newest = { orderBy: { createdAt: 'desc' }, select: headColumns } as const
  const batch =
    (await db.batch.findFirst({ where: { status: 'OPEN' }, ...newest })) ?? (await db.batch.findFirst({ ...newest }))
  return batch && { ...batch, settings: batchSettings.parse(batch.settings) }
}

/** The code that stands in the addresses of a batch's pages; null for an unknown id. */
export async function batchCode(db: Database | Transaction, id: string): Promise<string | null> {
  return (await db.batch.findUnique({ where: { id }, select: { code: true } }))?.code ?? null
}

/** Windows for all, and those for this unit or person; rules/windows.ts picks the one that decides. */
export async function windowsFor(
  db: Database | Transaction,
  batchId: string,
  subject: Partial<WindowSubject> = {},
): Promise<WindowRow[]> {
  return db.batchWindow.findMany({
    where: {
      batchId,
      OR: [
        { unitId: null, applicantId: null },
        ...(subject.unitId ? [{ unitId: subject.unitId }] : []),
        ...(subject.applicantId ? [{ applicantId: subject.applicantId }] : []),
      ],
    },
    select: { level: true, unitId: true, applicantId: true, opensAt: true, closesAt: true },
  })
}

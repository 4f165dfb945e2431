import type { Database, Transaction } from '@/server/db'
import type { SupportingFileView } from './schema'

/** The columns that a page shows of a file. */
export const fileViewColumns = {
  id: true,
  kind: true,
  materialKey: true,
  fileName: true,
  contentType: true,
  sizeBytes: true,
} as const

/** What was sent with a registration and not taken back, the oldest first. Whoever asks has shown that he may see it. */
export async function listRegistrationFiles(
  db: Database | Transaction,
  registrationId: string,
): Promise<SupportingFileView[]> {
  return db.supportingFile.findMany({
    where: { registrationId, removedAt: null },
    select: fileViewColumns,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

import type { Prisma, Registration } from '@/generated/prisma/client'
import type { Transaction } from '@/server/db'

/**
 * Takes scans out of a locked registration. What the province was sent stays, marked as removed; of one that was never
 * sent nothing stays.
 * @returns the files whose bytes the caller removes from the store
 */
export async function takeOutFiles(
  tx: Transaction,
  { submittedAt }: Pick<Registration, 'submittedAt'>,
  where: Prisma.SupportingFileWhereInput & { registrationId: string },
  now: Date,
): Promise<{ storageKey: string }[]> {
  if (submittedAt !== null) {
    await tx.supportingFile.updateMany({ where: { ...where, removedAt: null }, data: { removedAt: now } })
    return []
  }
  const gone = await tx.supportingFile.findMany({ where, select: { id: true, storageKey: true } })
  await tx.supportingFile.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } })
  return gone
}

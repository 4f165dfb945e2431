import type { Transaction } from '@/server/db'

/**
 * Gives back exactly the places the application took. The caller holds the application's row lock.
 * @returns the indicators that were freed
 */
export async function releaseSlots(tx: Transaction, applicationId: string): Promise<string[]> {
  const slots = await tx.quotaSlot.findMany({
    where: { applicationId },
    orderBy: { quotaId: 'asc' },
    select: { quotaId: true, indicatorId: true },
  })
  for (const { quotaId } of slots) {
    await tx.$executeRaw`UPDATE "Quota" SET "used" = "used" - 1 WHERE "id" = ${quotaId}::uuid`
  }
  if (slots.length > 0) await tx.quotaSlot.deleteMany({ where: { applicationId } })
  return slots.map(({ indicatorId }) => indicatorId)
}

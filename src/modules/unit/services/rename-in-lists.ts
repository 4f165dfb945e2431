import type { Transaction } from '@/server/db'

/**
 * Steps carry the owner's name for their lists. Written from here, before the modules they belong to, because name and
 * lists must change in one transaction. First the applications, in the order every transition takes them, then steps.
 */
export async function renameInLists(tx: Transaction, unitId: string, name: string): Promise<void> {
  const live = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Application" WHERE "owningUnitId" = ${unitId}::uuid
      AND "state" NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED')
    ORDER BY "id" FOR UPDATE`
  // A statement of its own: steps that a submit made while the first one waited for it are seen only by the next.
  await tx.applicationStep.updateMany({
    where: { applicationId: { in: live.map(({ id }) => id) } },
    data: { owningUnitName: name },
  })
}

import type { OfficerRole } from '@/generated/prisma/enums'
import type { Transaction } from '@/server/db'

/** Whether the province has another officer with the same role, granted and not ended. */
export async function isAnotherGranted(
  tx: Transaction,
  { id, unitId, officerRole }: { id: string; unitId: string; officerRole: OfficerRole | null },
): Promise<boolean> {
  const others = { unitId, officerRole, endedAt: null, grantedAt: { not: null }, id: { not: id } }
  return (await tx.operator.count({ where: others })) > 0
}

import { isSameOrganisation, type Codes } from '@/modules/unit/queries/same-organisation'
import type { Database, Transaction } from '@/server/db'

/** Whether an active unit has one of the codes already. */
export async function areCodesTaken(db: Database | Transaction, codes: Codes): Promise<boolean> {
  const taken = await db.$queryRaw<unknown[]>`SELECT 1 FROM "Unit" u WHERE ${isSameOrganisation(codes)} LIMIT 1`
  return taken.length > 0
}

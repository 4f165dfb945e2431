import { accountErrors } from '@/modules/account/errors'
import type { Transaction } from '@/server/db'

/**
 * Holds a unit active until the transaction ends: 注销 waits, and sees what was opened below it. Every service that
 * puts something below a unit (a subordinate, an applicant's account) begins with it.
 * @throws NOT_LOGGED_IN when the unit was deactivated a moment ago: then its sessions have ended
 */
export async function lockActiveUnit(tx: Transaction, unitId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Unit" WHERE "id" = ${unitId}::uuid AND "deactivatedAt" IS NULL FOR SHARE`
  if (rows.length === 0) throw accountErrors.NOT_LOGGED_IN()
}

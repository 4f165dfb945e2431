import { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/server/db'
import type { Login } from '../login'
import { opened } from '../queries'

/**
 * Notes that an account is entered, if it still may be. Its unit is locked first and then the account, before any
 * session, as by everything that ends an account's sessions: whoever ends it at the same time waits, or has been waited
 * for, and the condition is asked of what is then.
 * @param passwordHash what the typed password was compared with: replaced meanwhile, it opens nothing any more
 * @returns false when it is no more what it was: ended, passed on, removed, or its unit deactivated
 */
export async function noteEntry(tx: Transaction, login: Login, now: Date, passwordHash?: string): Promise<boolean> {
  const { personId } = login
  const unitId =
    login.role === 'APPLICANT'
      ? Prisma.sql`SELECT "owningUnitId" FROM "Applicant" WHERE "id" = ${login.applicantId}::uuid`
      : Prisma.sql`SELECT "unitId" FROM "Operator" WHERE "id" = ${login.operatorId}::uuid`
  const units = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Unit" WHERE "id" = (${unitId}) AND "deactivatedAt" IS NULL FOR SHARE`
  if (units.length === 0) return false
  const data = { lastLoginAt: now }
  const { count } =
    login.role === 'APPLICANT'
      ? await tx.applicant.updateMany({
          where: { id: login.applicantId, personId, removedAt: null, passwordHash },
          data,
        })
      : await tx.operator.updateMany({ where: { id: login.operatorId, personId, endedAt: null, ...opened }, data })
  return count > 0
}

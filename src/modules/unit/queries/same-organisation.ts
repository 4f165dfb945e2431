import { Prisma } from '@/generated/prisma/client'
import { orgCodeInUscc } from '../rules/org-code'

export interface Codes {
  uscc: string | null
  orgCode: string | null
}

/**
 * Which of the units `u` is active and has one of the codes. A 统一社会信用代码 holds an organisation code, so a unit is
 * recognised by either.
 */
export function isSameOrganisation({ uscc, orgCode }: Codes): Prisma.Sql {
  return Prisma.sql`u."deactivatedAt" IS NULL AND (${matchesUscc({ uscc })} OR u."orgCode" = ${orgCode}
    OR substr(u."uscc", 9, 9) = ${orgCode?.replace('-', '') ?? null})`
}

/** Which of the units `u` has the 统一社会信用代码, or as its organisation code the one within it. */
export function matchesUscc({ uscc }: Pick<Codes, 'uscc'>): Prisma.Sql {
  return Prisma.sql`COALESCE(u."uscc" = ${uscc} OR u."orgCode" = ${uscc === null ? null : orgCodeInUscc(uscc)}, false)`
}

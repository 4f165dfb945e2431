import type { Transaction } from '@/server/db'
import { unitErrors } from '../errors'
import { decidesSteps } from '../queries/decides-steps'

/** So many are named. */
const mostNames = 5

/**
 * Whoever brings units on one path names nobody as operator, but may make one person act twice on it all the same: he is
 * told first, as where an operator is named (`assertNoConflict`). Asked once the units stand where they are to stand.
 * @param unitIds what comes below
 * @param aboveIds the units that were not above them before
 * @throws OPERATOR_TWICE with the persons and their units, unless `isKnown`
 */
export async function assertNobodyTwice(
  tx: Transaction,
  unitIds: readonly string[],
  aboveIds: readonly string[],
  isKnown: boolean,
): Promise<void> {
  if (isKnown) return
  const twice = await tx.$queryRaw<{ person: string; below: string; above: string }[]>`
    SELECT p."name" AS "person", below."name" AS "below", above."name" AS "above" FROM "Operator" one
      JOIN "Unit" below ON below."id" = one."unitId" AND below."deactivatedAt" IS NULL
      JOIN "Operator" o ON o."personId" = one."personId" AND ${decidesSteps}
      JOIN "Unit" above ON above."id" = o."unitId" AND above."deactivatedAt" IS NULL
      JOIN "Person" p ON p."id" = one."personId"
    WHERE one."endedAt" IS NULL AND one."unitId" = ANY(${unitIds}::uuid[]) AND o."unitId" = ANY(${aboveIds}::uuid[])
    ORDER BY below."depth", below."name", above."depth" LIMIT ${mostNames}`
  if (twice.length > 0) throw unitErrors.OPERATOR_TWICE({ twice })
}

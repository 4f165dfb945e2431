import type { Transaction } from '@/server/db'
import { lookupHash } from '@/server/field-encryption'
import { unitErrors } from '../errors'
import { decidesSteps } from '../queries/decides-steps'
import { unitPath } from '../queries/unit-path'
import type { OperatorFields } from '../schema'

/** So many units are named. */
const mostNames = 5

/**
 * One person may act for several units, but never decides two steps of one application above its owner (workflow §2):
 * whoever makes him operator on one path twice is told first. The province's administrators decide nothing.
 * @param place the unit; of a new one its superior
 * @throws OPERATOR_CONFLICT unless `isKnown`
 */
export async function assertNoConflict(
  tx: Transaction,
  { idType, idNumber }: Pick<OperatorFields, 'idType' | 'idNumber'>,
  place: { unitId: string } | { superiorId: string },
  isKnown: boolean,
): Promise<void> {
  if (isKnown) return
  const unitId = 'unitId' in place ? place.unitId : null
  const path = await unitPath(tx, unitId ?? ('superiorId' in place ? place.superiorId : ''))
  const above = path.map(({ id }) => id).filter((id) => id !== unitId)
  const units = await tx.$queryRaw<{ name: string }[]>`
    WITH RECURSIVE below AS (
      SELECT "id" FROM "Unit" WHERE "parentId" = ${unitId}::uuid
      UNION ALL
      SELECT u."id" FROM "Unit" u JOIN below ON u."parentId" = below."id")
    SELECT DISTINCT u."name", u."depth" FROM "Operator" o
      JOIN "Unit" u ON u."id" = o."unitId" AND u."deactivatedAt" IS NULL
      JOIN "Person" p ON p."id" = o."personId"
    WHERE ${decidesSteps} AND p."idType" = ${idType}::"IdType" AND p."idNumberHash" = ${lookupHash(idType, idNumber)}
      AND (u."id" = ANY(${above}::uuid[]) OR u."id" IN (SELECT "id" FROM below))
    ORDER BY u."depth", u."name" LIMIT ${mostNames}`
  if (units.length > 0) throw unitErrors.OPERATOR_CONFLICT({ units: units.map(({ name }) => name) })
}

import type { OperatorActor } from '@/modules/account/actor'
import { requireBatch } from '@/modules/batch/queries'
import type { ServiceContext } from '@/server/service-context'
import type { Leaver } from '../schema'

const mostListed = 50

/**
 * Who left the acting unit for another one by a change of employer, the latest first.
 * @throws NOT_FOUND for an unknown batch
 */
export async function listLeavers(
  ctx: ServiceContext<OperatorActor>,
  { batchCode }: { batchCode: string },
): Promise<Leaver[]> {
  const batch = await requireBatch(ctx.db, batchCode)
  const unitId = ctx.actor.unit.id
  return ctx.db.$queryRaw<Leaver[]>`
    SELECT a."id"::text AS "applicantId", p."name", max(e."at") AS "leftAt"
      FROM "ApplicationEvent" e
      JOIN "Application" application ON application."id" = e."applicationId"
      JOIN "Applicant" a ON a."id" = application."applicantId"
      JOIN "Person" p ON p."id" = a."personId"
     WHERE e."type" = 'EMPLOYER_CHANGED' AND e."details" ->> 'fromUnitId' = ${unitId}
       AND a."batchId" = ${batch.id}::uuid AND a."owningUnitId" <> ${unitId}::uuid
     GROUP BY a."id", p."name" ORDER BY max(e."at") DESC LIMIT ${mostListed}`
}

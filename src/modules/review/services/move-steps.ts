import type { EventType } from '@/generated/prisma/enums'
import type { Transaction } from '@/server/db'
import type { Case } from '../queries/load-case'
import type { Place } from '../rules/destinations'
import type { Situation } from '../rules/situation'
import { stepChanges } from '../rules/steps'

/** Writes what rules/steps.ts says: the step of the unit that acted and of the one that receives. */
export async function moveSteps(
  tx: Transaction,
  { steps, situation: { application } }: Case,
  type: EventType,
  to: Place,
  { actor, now }: Situation,
): Promise<void> {
  const actorUnitId = actor.kind === 'unit' ? actor.unitId : null
  const move = { type, fromUnitId: application.holderUnitId, toUnitId: to.holderUnitId, actorUnitId, now }
  for (const { unitId, isReturn, ...columns } of stepChanges(move, steps)) {
    await tx.applicationStep.update({
      where: { applicationId_unitId: { applicationId: application.id, unitId } },
      data: { ...columns, statusSince: now, ...(isReturn ? { returnCount: { increment: 1 } } : {}) },
      select: { id: true },
    })
  }
}

/** Who has ended leaves the ranking lists; somebody else may have the number (workflow §4, “Rank”). */
export async function leaveLists(tx: Transaction, applicationId: string): Promise<void> {
  const { count } = await tx.recommendationRank.deleteMany({ where: { applicationId } })
  if (count > 0) await tx.applicationStep.updateMany({ where: { applicationId }, data: { rank: null } })
}

/** Owner and applicant may have other names by now; of what had ended its lists kept the old ones (workflow §2). */
export async function renewNames(tx: Transaction, applicationId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ApplicationStep" s SET "owningUnitName" = u."name", "applicantName" = p."name"
    FROM "Application" a
      JOIN "Unit" u ON u."id" = a."owningUnitId"
      JOIN "Applicant" account ON account."id" = a."applicantId"
      JOIN "Person" p ON p."id" = account."personId"
    WHERE a."id" = ${applicationId}::uuid AND s."applicationId" = a."id"
      AND (s."owningUnitName", s."applicantName") <> (u."name", p."name")`
}

/** After a correction the lists of what is not final show and find the person as he is now, whatever the batch. */
export async function renewIdentity(tx: Transaction, personId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ApplicationStep" s SET "applicantName" = p."name", "idNumberHash" = p."idNumberHash"
    FROM "Application" a
      JOIN "Applicant" account ON account."id" = a."applicantId"
      JOIN "Person" p ON p."id" = account."personId"
    WHERE p."id" = ${personId}::uuid AND s."applicationId" = a."id"
      AND a."state" NOT IN ('APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED')`
}

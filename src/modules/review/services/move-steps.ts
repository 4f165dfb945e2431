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

/** The owner may have another name by now; of what had ended its lists kept the old one (workflow §2). */
export async function renewOwnerName(tx: Transaction, applicationId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "ApplicationStep" s SET "owningUnitName" = u."name" FROM "Unit" u
    WHERE s."applicationId" = ${applicationId}::uuid AND u."id" = s."owningUnitId" AND s."owningUnitName" <> u."name"`
}

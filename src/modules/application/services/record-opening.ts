import type { OperatorActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { chinaDate } from '@/lib/china-time'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { lockApplication } from './lock-application'

/**
 * Whoever is served a form, or a part of it, has opened it: called in the transaction that reads what is served, before
 * it reads, and committed before the first byte goes out. It takes the row lock that recall and withdraw take, so that
 * of two at once one comes first: opened by its holder, the application can't be taken back until it moves again.
 *
 * The view log gets one line per person, unit, submission and day, however often he looks.
 */
export async function recordOpening(
  tx: Transaction,
  ctx: Omit<ServiceContext<OperatorActor>, 'db'>,
  applicationId: string,
): Promise<void> {
  const { personId, unit } = ctx.actor
  await lockApplication(tx, ctx.actor, applicationId)
  await tx.application.updateMany({
    where: { id: applicationId, holderUnitId: unit.id, openedAt: null },
    data: { openedAt: ctx.now, openedByPersonId: personId },
  })
  const noted = await tx.$executeRaw`
    INSERT INTO "DossierView" ("applicationId", "personId", "unitId", "submissionNumber", "day", "at")
    SELECT "id", ${personId}::uuid, ${unit.id}::uuid, "submissionNumber", ${chinaDate(ctx.now)}::date, ${ctx.now}
      FROM "Application" WHERE "id" = ${applicationId}::uuid
    ON CONFLICT DO NOTHING`
  if (noted === 0) return
  await recordAudit(tx, ctx, {
    action: 'application-opened',
    objectType: 'Application',
    objectId: applicationId,
    result: 'done',
  })
}

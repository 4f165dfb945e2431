import type { z } from 'zod'
import { Prisma } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import { applicantErrors } from '@/modules/applicant/errors'
import { voidInitialPassword } from '@/modules/applicant/services/void-initial-password'
import { lockApplication } from '@/modules/application/services/lock-application'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import { unitPath } from '@/modules/unit/queries/unit-path'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { changeEmployerInput } from '../action-inputs'
import { reviewErrors } from '../errors'
import { heirOfDeadline, refusalsOfEmployerChange, type NewEmployer } from '../rules/employer-change'
import type { ApplicationFacts, PathUnit } from '../rules/situation'
import type { TransitionResult } from '../schema'
import { appendStanding } from './record-standing'
import { pinAnew } from './pin-anew'
import { earlierAnswer, keepAnswer, keyedRequest } from './request-key'
import { requireCase } from './require-case'

/**
 * 变更所属单位 by provincial HR, while the applicant has the form himself: account and application belong to the new
 * unit, and the path is pinned anew (workflow §2). A password that the former unit handed out is void. State, draft,
 * remarks to him and the correction deadline stay. Locks go account, application, unit; a submit at the same moment is
 * judged by who comes first.
 *
 * @throws NOT_FOUND; CHANGED_MEANWHILE, KEY_REUSED; UNIT_GONE; REFUSED with every reason
 */
export async function changeEmployer(
  ctx: ServiceContext<OperatorActor>,
  input: z.output<typeof changeEmployerInput>,
): Promise<TransitionResult> {
  const { applicantId, unitId, version, reason } = input
  const keyed = keyedRequest(ctx.actor.personId, input.idempotencyKey, 'EMPLOYER_CHANGED', input)
  const target = {
    action: 'application-employer-changed' as const,
    objectType: 'Applicant' as const,
    objectId: applicantId,
  }
  return auditRefusal(ctx, target, () =>
    ctx.db.$transaction(async (tx) => {
      const { applicationId, passwordHash } = await lockAccountAndApplication(tx, ctx, applicantId)
      const earlier = await earlierAnswer(tx, keyed)
      if (earlier) return earlier
      const found = await requireCase(tx, ctx, { applicationId, version })
      const { application } = found.situation
      const employer = await lockEmployer(tx, unitId, unitId !== application.owningUnitId)
      const refusals = refusalsOfEmployerChange(found.situation, employer)
      if (refusals.length > 0) throw reviewErrors.REFUSED({ guard: 'employerChange', refusals })

      const path = (await unitPath(tx, unitId)).map(({ id, ...unit }): PathUnit => ({ unitId: id, ...unit }))
      if (application.path.length > 0)
        await pinAnew(tx, { applicationId, oldPath: application.path, path, now: ctx.now })
      await tx.applicant.update({ where: { id: applicantId }, data: { owningUnitId: unitId }, select: { id: true } })
      await voidInitialPassword(tx, ctx, { applicantId, passwordHash })
      const answer = await appendStanding(tx, ctx, found, {
        type: 'EMPLOYER_CHANGED',
        reason,
        details: {
          fromUnitId: application.owningUnitId,
          toUnitId: unitId,
          formerPath: application.path.map((unit) => unit.unitId),
        },
        application: { owningUnitId: unitId, ...deadlineOf(application, path) },
        message: `已变更所属单位为 ${employer.name}`,
      })
      await keepAnswer(tx, keyed, answer, ctx.now)
      return answer
    }),
  )
}

/** Who has never opened his draft gets an empty one here, so that the history has where to begin. */
async function lockAccountAndApplication(
  tx: Transaction,
  ctx: ServiceContext,
  applicantId: string,
): Promise<{ applicationId: string; passwordHash: string }> {
  const [row] = await tx.$queryRaw<{ batchId: string; owningUnitId: string; passwordHash: string }[]>`
    SELECT "batchId"::text, "owningUnitId"::text, "passwordHash" FROM "Applicant"
     WHERE "id" = ${applicantId}::uuid AND "removedAt" IS NULL FOR UPDATE`
  if (!row) throw applicantErrors.NOT_FOUND()
  const { passwordHash, ...account } = row
  await tx.application.createMany({
    data: { ...account, applicantId, createdAt: ctx.now },
    skipDuplicates: true,
  })
  const { id } = await tx.application.findUniqueOrThrow({ where: { applicantId }, select: { id: true } })
  await lockApplication(tx, ctx.actor, id)
  return { applicationId: id, passwordHash }
}

/**
 * Not deactivated before the account stands under it.
 * @param isNew the present one, which is refused, is only read: whoever renames it locks it first and then what it owns
 */
async function lockEmployer(tx: Transaction, unitId: string, isNew: boolean): Promise<NewEmployer> {
  const [unit] = await tx.$queryRaw<NewEmployer[]>`
    SELECT "id"::text AS "unitId", "name", "depth", "deactivatedAt" IS NOT NULL AS "isDeactivated" FROM "Unit"
     WHERE "id" = ${unitId}::uuid ${isNew ? Prisma.sql`FOR SHARE` : Prisma.empty}`
  if (!unit) throw reviewErrors.UNIT_GONE()
  return unit
}

function deadlineOf({ correction, path }: ApplicationFacts, newPath: PathUnit[]) {
  return correction ? { correctionByUnitId: heirOfDeadline(correction.byUnitId, path, newPath) } : {}
}

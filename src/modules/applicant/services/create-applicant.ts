import type { BatchStatus } from '@/generated/prisma/enums'
import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { maskIdNumber } from '@/modules/account/rules/mask'
import { bindPerson } from '@/modules/account/services/bind-person'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { requireBatch } from '@/modules/batch/queries'
import type { Transaction } from '@/server/db'
import { encryptField } from '@/server/field-encryption'
import { createInitialPassword } from '@/server/initial-password'
import { hashInitialPassword } from '@/server/password'
import type { ServiceContext } from '@/server/service-context'
import { applicantErrors } from '../errors'
import type { CreateApplicantInput, HandedOutPassword } from '../schema'
import { assertUnbound } from './assert-unbound'

/**
 * 新增申报人: opens the account of one of the unit's own people in a batch that is open (manual, 本单位申报人账户开通).
 * The operator may open one for himself. Of two units at once for one person the first gets him.
 *
 * @returns the initial password, which is told this once
 * @throws NOT_FOUND unknown batch; BATCH_NOT_OPEN; NO_PERMISSION; NAME_DIFFERS; NOT_AGAIN, ALREADY_OURS, BOUND_ELSEWHERE
 */
export async function createApplicant(
  ctx: ServiceContext<OperatorActor>,
  input: CreateApplicantInput,
): Promise<HandedOutPassword> {
  const initialPassword = createInitialPassword()
  return auditRefusal(ctx, { action: 'applicant-opened' }, () =>
    ctx.db.$transaction(async (tx) => {
      const unitId = ctx.actor.unit.id
      const { id: batchId } = await requireBatch(tx, input.batchCode)
      await assertOpenBatch(tx, batchId, unitId)
      const person = await bindPerson(tx, input, {}, (personId) => assertUnbound(tx, { batchId, personId, unitId }))
      const { id: applicantId } = await tx.applicant.create({
        data: {
          batchId,
          personId: person.id,
          owningUnitId: unitId,
          mobileCipher: encryptField(input.mobile),
          passwordHash: hashInitialPassword(initialPassword),
          mustChangePassword: true,
          createdAt: ctx.now,
        },
        select: { id: true },
      })
      const isSelf = person.id === ctx.actor.personId
      await recordAudit(tx, ctx, {
        action: 'applicant-opened',
        objectType: 'Applicant',
        objectId: applicantId,
        result: 'done',
        details: { batchId, isSelf },
      })
      const idNumberMasked = maskIdNumber(input.idNumber)
      return { applicantId, name: person.name, idNumberMasked, initialPassword, isSelf }
    }),
  )
}

/** Neither can the batch be closed nor the unit deactivated before the account stands. The root owns no applicants. */
async function assertOpenBatch(tx: Transaction, batchId: string, unitId: string): Promise<void> {
  const [place] = await tx.$queryRaw<{ status: BatchStatus }[]>`
    SELECT b."status"::text FROM "Batch" b, "Unit" u
     WHERE b."id" = ${batchId}::uuid AND u."id" = ${unitId}::uuid AND u."depth" > 0 AND u."deactivatedAt" IS NULL
       FOR SHARE`
  if (!place) throw accountErrors.NO_PERMISSION()
  if (place.status !== 'OPEN') throw applicantErrors.BATCH_NOT_OPEN({ status: place.status })
}

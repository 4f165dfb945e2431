import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { auditRefusal } from '@/modules/audit/services/audit-refusal'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { attachFile } from '@/modules/supporting-file/services/attach-file'
import type { Transaction } from '@/server/db'
import { encryptField, lookupHash } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { applicantErrors } from '../errors'
import { findObstacle } from '../queries/find-obstacle'
import type { RequestCorrectionInput } from '../schema'
import { lockAccount, type LockedAccount } from './lock-account'

/**
 * 申请更正 of name or document after the first submission: asked for by the owner with a reason and a scan that proves
 * it, decided by provincial HR. One at a time; the same request once more changes nothing.
 *
 * @returns the request's id
 * @throws NOT_FOUND; BARRED; NOTHING_TO_CORRECT; CORRECTION_PENDING; NOT_AGAIN, ALREADY_OURS, BOUND_ELSEWHERE,
 *   NAME_DIFFERS when the new number is somebody else's; SUPPORTING_FILE_NOT_FOUND
 */
export async function requestCorrection(
  ctx: ServiceContext<OperatorActor>,
  { applicantId, name, document, reason, fileId }: RequestCorrectionInput,
): Promise<{ correctionId: string }> {
  const { personId, unit } = ctx.actor
  const target = { objectType: 'Applicant' as const, objectId: applicantId }
  return auditRefusal(ctx, { action: 'correction-requested', ...target }, () =>
    ctx.db.$transaction(async (tx) => {
      const account = await lockAccount(tx, ctx.actor, applicantId, 'requestCorrection')
      const { idType, idNumber } = document ?? account
      const asked = { name, idType, idNumberHash: lookupHash(idType, idNumber) }
      const pending = await tx.applicantCorrection.findFirst({ where: { applicantId, state: 'PENDING' } })
      if (pending) {
        const isSame = pending.idNumberHash === asked.idNumberHash && pending.name === name && pending.fileId === fileId
        if (isSame && pending.reason === reason) return { correctionId: pending.id }
        throw applicantErrors.CORRECTION_PENDING({ at: pending.requestedAt })
      }
      if (name === account.name && idType === account.idType && idNumber === account.idNumber) {
        throw applicantErrors.NOTHING_TO_CORRECT()
      }
      await assertFree(tx, ctx.actor, account, asked)
      await attachFile(tx, personId, { fileId, kind: 'APPLICANT_CORRECTION', unitId: unit.id })
      const { id: correctionId } = await tx.applicantCorrection.create({
        data: {
          ...asked,
          applicantId,
          currentName: account.name,
          currentIdType: account.idType,
          currentIdNumberCipher: encryptField(account.idNumber),
          idNumberCipher: encryptField(idNumber),
          reason,
          fileId,
          requestedByPersonId: personId,
          requestedByUnitId: unit.id,
          requestedAt: ctx.now,
        },
        select: { id: true },
      })
      await recordAudit(tx, ctx, {
        action: 'correction-requested',
        ...target,
        result: 'done',
        details: { correctionId, name: name !== account.name, document: idNumber !== account.idNumber },
      })
      return { correctionId }
    }),
  )
}

/** The same words as when an account is opened: none tells which other unit, or why. */
async function assertFree(
  tx: Transaction,
  { unit }: OperatorActor,
  account: LockedAccount,
  asked: Parameters<typeof findObstacle>[2],
): Promise<void> {
  const obstacle = await findObstacle(tx, account, asked)
  if (obstacle?.kind === 'REJECTED_BEFORE') throw applicantErrors.NOT_AGAIN()
  if (obstacle?.kind === 'OTHER_NAME') throw accountErrors.NAME_DIFFERS()
  if (obstacle?.kind === 'BOUND') {
    throw obstacle.unitId === unit.id ? applicantErrors.ALREADY_OURS() : applicantErrors.BOUND_ELSEWHERE()
  }
}

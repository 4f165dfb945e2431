import type { OperatorActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { applicantErrors } from '../errors'

/**
 * Old and new ID number in full, for provincial HR to compare with the scan; each view is in the audit log.
 * @throws CORRECTION_NOT_FOUND
 */
export async function showCorrectionNumbers(
  ctx: ServiceContext<OperatorActor>,
  { correctionId }: { correctionId: string },
): Promise<{ before: string; after: string }> {
  return ctx.db.$transaction(async (tx) => {
    const request = await tx.applicantCorrection.findUnique({
      where: { id: correctionId },
      select: { currentIdNumberCipher: true, idNumberCipher: true },
    })
    if (!request) throw applicantErrors.CORRECTION_NOT_FOUND()
    await recordAudit(tx, ctx, {
      action: 'numbers-shown',
      objectType: 'ApplicantCorrection',
      objectId: correctionId,
      result: 'done',
    })
    return { before: decryptField(request.currentIdNumberCipher), after: decryptField(request.idNumberCipher) }
  })
}

import type { OperatorActor } from '@/modules/account/actor'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { decryptField } from '@/server/field-encryption'
import type { ServiceContext } from '@/server/service-context'
import { applicantErrors } from '../errors'

/**
 * ID number and mobile in full, of one of the unit's own applicants; each view is in the audit log.
 * @throws NOT_FOUND
 */
export async function showNumbers(
  ctx: ServiceContext<OperatorActor>,
  { applicantId }: { applicantId: string },
): Promise<{ idNumber: string; mobile: string | null }> {
  return ctx.db.$transaction(async (tx) => {
    const account = await tx.applicant.findFirst({
      where: { id: applicantId, owningUnitId: ctx.actor.unit.id },
      select: { mobileCipher: true, person: { select: { idNumberCipher: true } } },
    })
    if (!account) throw applicantErrors.NOT_FOUND()
    await recordAudit(tx, ctx, {
      action: 'numbers-shown',
      objectType: 'Applicant',
      objectId: applicantId,
      result: 'done',
    })
    return {
      idNumber: decryptField(account.person.idNumberCipher),
      mobile: account.mobileCipher && decryptField(account.mobileCipher),
    }
  })
}

import type { ApplicantCorrection } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { applicantErrors } from '../errors'
import type { OwnCorrection } from '../schema'
import { maskedIdentity } from './masked-identity'

/**
 * What was asked for one of the unit's own applicants, the latest first.
 * @throws NOT_FOUND another unit's or none
 */
export async function ownCorrections(
  { db, actor }: ServiceContext<OperatorActor>,
  { applicantId }: { applicantId: string },
): Promise<OwnCorrection[]> {
  const account = await db.applicant.findFirst({
    where: { id: applicantId, owningUnitId: actor.unit.id },
    select: { corrections: { orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }], take: 20 } },
  })
  if (!account) throw applicantErrors.NOT_FOUND()
  return account.corrections.map(ownCorrection)
}

export function ownCorrection(row: ApplicantCorrection): OwnCorrection {
  return {
    correctionId: row.id,
    state: row.state,
    before: maskedIdentity(row.currentName, row.currentIdType, row.currentIdNumberCipher),
    after: maskedIdentity(row.name, row.idType, row.idNumberCipher),
    reason: row.reason,
    requestedAt: row.requestedAt,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
  }
}

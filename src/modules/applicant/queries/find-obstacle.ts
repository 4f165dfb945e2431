import type { IdType } from '@/generated/prisma/enums'
import { isNamedElsewhere } from '@/modules/account/queries/named-elsewhere'
import { isSameName } from '@/modules/account/rules/same-name'
import type { Database, Transaction } from '@/server/db'
import type { CorrectionObstacle } from '../rules/correction-obstacle'

/**
 * Who else stands on the identity that is asked for. Page, request and acceptance ask alike; the acceptance has locked
 * the person, so that nobody takes the number in between.
 */
export async function findObstacle(
  db: Database | Transaction,
  { applicantId, batchId, personId }: { applicantId: string; batchId: string; personId: string },
  asked: { name: string; idType: IdType; idNumberHash: string },
): Promise<CorrectionObstacle | null> {
  const { idType, idNumberHash } = asked
  const target = await db.person.findUnique({
    where: { idType_idNumberHash: { idType, idNumberHash } },
    select: { id: true, name: true },
  })
  if (!target || target.id === personId) return null
  const accounts = await db.applicant.findMany({
    where: { batchId, personId: target.id, id: { not: applicantId } },
    select: {
      removedAt: true,
      owningUnit: { select: { id: true, name: true } },
      application: { select: { state: true } },
    },
  })
  if (accounts.some(({ application }) => application?.state === 'REJECTED')) return { kind: 'REJECTED_BEFORE' }
  const open = accounts.find(({ removedAt }) => removedAt === null)
  if (open) return { kind: 'BOUND', unitId: open.owningUnit.id, unitName: open.owningUnit.name }
  if (isSameName(target.name, asked.name)) return null
  const isTaken = await isNamedElsewhere(db, target.id, { applicantId })
  return isTaken ? { kind: 'OTHER_NAME', name: target.name } : null
}

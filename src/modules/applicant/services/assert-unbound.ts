import type { Transaction } from '@/server/db'
import { applicantErrors } from '../errors'

/**
 * One person has one owner per batch, system-wide, and who was rejected in a batch is not opened again in it (workflow
 * §3). The caller has locked the person.
 *
 * @throws NOT_AGAIN, ALREADY_OURS, BOUND_ELSEWHERE; none of them tells which other unit, or why
 */
export async function assertUnbound(
  tx: Transaction,
  { batchId, personId, unitId }: { batchId: string; personId: string; unitId: string },
): Promise<void> {
  const accounts = await tx.applicant.findMany({
    where: { batchId, personId },
    select: { owningUnitId: true, removedAt: true, application: { select: { state: true } } },
  })
  const open = accounts.find(({ removedAt }) => removedAt === null)
  if (accounts.some(({ application }) => application?.state === 'REJECTED')) throw applicantErrors.NOT_AGAIN()
  if (open?.owningUnitId === unitId) throw applicantErrors.ALREADY_OURS()
  if (open) throw applicantErrors.BOUND_ELSEWHERE()
}

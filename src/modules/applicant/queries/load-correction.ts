import type { OperatorActor } from '@/modules/account/actor'
import { fileViewColumns } from '@/modules/supporting-file/queries'
import type { ServiceContext } from '@/server/service-context'
import { applicantErrors, obstacleWords } from '../errors'
import { barTo } from '../rules/account-changes'
import { accountProgress } from '../rules/account-progress'
import type { CorrectionObstacle } from '../rules/correction-obstacle'
import type { CorrectionDetail } from '../schema'
import { findObstacle } from './find-obstacle'
import { ownCorrection } from './own-corrections'

/**
 * One request for provincial HR: old and new side by side, numbers masked, the scan, what stands against it.
 * @throws CORRECTION_NOT_FOUND, also for another batch's address
 */
export async function loadCorrection(
  { db }: ServiceContext<OperatorActor>,
  { correctionId, batchCode }: { correctionId: string; batchCode: string },
): Promise<CorrectionDetail> {
  const row = await db.applicantCorrection.findFirst({
    where: { id: correctionId, applicant: { batch: { code: batchCode } } },
    include: {
      file: { select: fileViewColumns },
      applicant: {
        select: {
          batchId: true,
          personId: true,
          removedAt: true,
          batch: { select: { status: true } },
          owningUnit: { select: { name: true } },
          application: {
            select: { state: true, submissionNumber: true, holderUnit: { select: { name: true } } },
          },
        },
      },
    },
  })
  if (!row) throw applicantErrors.CORRECTION_NOT_FOUND()
  const { applicant, file } = row
  const [requester, decider, unit] = await Promise.all([
    db.person.findUnique({ where: { id: row.requestedByPersonId }, select: { name: true } }),
    row.decidedByPersonId
      ? db.person.findUnique({ where: { id: row.decidedByPersonId }, select: { name: true } })
      : null,
    db.unit.findUnique({ where: { id: row.requestedByUnitId }, select: { name: true } }),
  ])
  const standing = {
    isRemoved: applicant.removedAt !== null,
    hasLoggedIn: true,
    begunSections: 1,
    state: applicant.application?.state ?? null,
    submissionNumber: applicant.application?.submissionNumber ?? 0,
  }
  const bar = barTo('requestCorrection', standing, applicant.batch.status)
  const obstacle: CorrectionObstacle | null =
    bar === null ? await findObstacle(db, { ...applicant, applicantId: row.applicantId }, row) : { kind: 'BARRED', bar }
  return {
    ...ownCorrection(row),
    owningUnitName: applicant.owningUnit.name,
    requestedBy: { personName: requester?.name ?? '', unitName: unit?.name ?? '' },
    decidedBy: decider?.name ?? null,
    file,
    progress: accountProgress(standing),
    holderName: applicant.application?.holderUnit?.name ?? null,
    obstacle: row.state === 'PENDING' && obstacle ? obstacleWords(obstacle) : null,
  }
}

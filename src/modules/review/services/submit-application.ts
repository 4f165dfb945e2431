import type { z } from 'zod'
import type { ApplicantActor } from '@/modules/account/actor'
import { createSnapshot, type Snapshot } from '@/modules/application/services/create-snapshot'
import { unitPath } from '@/modules/unit/queries/unit-path'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { Case } from '../queries/load-case'
import type { submitInput } from '../action-inputs'
import type { TransitionResult } from '../schema'
import { leaveLists } from './move-steps'
import { performTransition, type Prepared } from './perform-transition'

/**
 * 提交: an immutable snapshot of form and attachments goes to the owner. The first submit pins the path owner …
 * province; a later one brings a new snapshot and keeps the path.
 *
 * @throws FORM_INCOMPLETE with the problems, and what performTransition throws
 */
export async function submitApplication(
  ctx: ServiceContext<ApplicantActor>,
  input: z.output<typeof submitInput>,
): Promise<TransitionResult> {
  return performTransition(ctx, input, {
    action: 'submit',
    input: {},
    prepare: async (tx, found) => {
      const snapshot = await createSnapshot(tx, { applicationId: input.applicationId, now: ctx.now })
      await tx.submission.create({ data: snapshot.submission, select: { id: true } })
      const path = await writeSteps(tx, ctx, found, snapshot)
      return prepared(found, snapshot, path)
    },
  })
}

function prepared({ situation }: Case, snapshot: Snapshot, path: Case['situation']['application']['path']): Prepared {
  const { submission, category, track } = snapshot
  return {
    application: { submissionNumber: submission.number, category, track },
    submissionHash: submission.sha256,
    submissionNumber: submission.number,
    situation: { ...situation, application: { ...situation.application, path } },
  }
}

/** Creates the steps of the pinned path, or renews the list columns of those that exist. @returns the path */
async function writeSteps(tx: Transaction, ctx: ServiceContext, found: Case, snapshot: Snapshot) {
  const { application } = found.situation
  const columns = await listColumns(tx, application, snapshot)
  if (found.steps.length > 0) {
    await tx.applicationStep.updateMany({ where: { applicationId: application.id }, data: columns })
    // One ranking list per category: in another one the numbers mean nothing.
    if (application.category !== snapshot.category) await leaveLists(tx, application.id)
    return application.path
  }
  const path = await unitPath(tx, application.owningUnitId)
  await tx.applicationStep.createMany({
    data: path.map(({ id }, position) => ({
      ...columns,
      applicationId: application.id,
      unitId: id,
      batchId: found.batchId,
      position,
      isOwner: position === 0,
      status: position === 0 ? ('IN_REVIEW' as const) : ('WAITING' as const),
      statusSince: ctx.now,
    })),
  })
  return path.map(({ id, name, depth }) => ({ unitId: id, name, depth }))
}

async function listColumns(tx: Transaction, application: Case['situation']['application'], snapshot: Snapshot) {
  const { idNumberHash } = await tx.person.findUniqueOrThrow({
    where: { id: application.applicantPersonId },
    select: { idNumberHash: true },
  })
  return {
    applicantName: snapshot.submission.applicantName,
    idNumberHash,
    owningUnitId: application.owningUnitId,
    owningUnitName: snapshot.submission.owningUnitName,
    category: snapshot.category,
    track: snapshot.track,
    discipline: snapshot.discipline,
    isException: snapshot.isException,
    submissionNumber: snapshot.submission.number,
  }
}

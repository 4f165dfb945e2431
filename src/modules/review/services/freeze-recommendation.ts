import type { Prisma } from '@/generated/prisma/client'
import { isFirstLevel, type OperatorActor } from '@/modules/account/actor'
import { dayOfColumn } from '@/lib/china-time'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import type { Case } from '../queries/load-case'
import type { FrozenRecommendation } from '../rules/frozen-recommendation'
import type { RecordedEvent } from './record-event'

/** Keeps the acting unit's recommendation as a revision of this event: what the paper prints, whatever is edited later. */
export async function freezeRecommendation(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { situation: { application } }: Case,
  event: RecordedEvent,
): Promise<void> {
  const { unit, personName } = ctx.actor
  const key = { applicationId: application.id, unitId: unit.id }
  const current = await tx.recommendation.update({
    where: { applicationId_unitId: key },
    data: { confirmedSubmissionNumber: application.submissionNumber },
    include: { _count: { select: { revisions: true } } },
  })
  const step = await tx.applicationStep.update({
    where: { applicationId_unitId: key },
    data: isFirstLevel(unit) ? { recommendedCategory: current.category } : {},
    select: { rank: true },
  })
  // What the first level recommends is what the province's list shows.
  if (isFirstLevel(unit)) {
    await tx.applicationStep.updateMany({
      where: { applicationId: application.id, position: application.path.length - 1 },
      data: { recommendedCategory: current.category },
    })
  }
  const attachments = await tx.attachment.findMany({
    where: { ...key, removedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, kind: true, fileName: true, sha256: true },
  })
  const content: FrozenRecommendation = {
    unitId: unit.id,
    unitName: unit.name,
    operatorName: personName,
    isOwner: unit.id === application.owningUnitId,
    isFirstLevel: isFirstLevel(unit),
    opinion: current.opinion,
    firstLevelOpinion: current.firstLevelOpinion,
    category: current.category,
    publicityFrom: dayOfColumn(current.publicityFrom),
    publicityTo: dayOfColumn(current.publicityTo),
    publicityResult: current.publicityResult,
    head: current.head,
    signedOn: dayOfColumn(current.signedOn),
    rank: step.rank,
    attachments,
  }
  await tx.recommendationRevision.create({
    data: {
      recommendationId: current.id,
      eventId: event.id,
      number: current._count.revisions + 1,
      content: { ...content } satisfies Prisma.InputJsonObject,
      submissionNumber: application.submissionNumber,
      frozenAt: ctx.now,
    },
    select: { id: true },
  })
}

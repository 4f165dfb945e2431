import type { Category } from '@/generated/prisma/enums'
import { isFirstLevel, type OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { storeExample } from './example-library'
import { firstLevelOpinions, heads, ownerOpinions, superiorOpinions } from './opinions'
import { daysBefore } from './service-context'

interface Subject {
  applicationId: string
  isOwner: boolean
  category: Category
}

/**
 * The acting unit's recommendation and, of the owner, its statements, as typing and uploading them would leave them.
 * One that is there already (the application came back) is kept. The province writes none.
 */
export async function recommend(ctx: ServiceContext<OperatorActor>, subject: Subject): Promise<void> {
  const { db, actor, now } = ctx
  const { applicationId, isOwner, category } = subject
  if (actor.unit.depth === 0) return
  const key = { applicationId, unitId: actor.unit.id }
  if (await db.recommendation.findUnique({ where: { applicationId_unitId: key }, select: { id: true } })) return
  const { submissionNumber } = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { submissionNumber: true },
  })
  const isFirst = isFirstLevel(actor.unit)
  const pick = (list: readonly string[]) => list[Number.parseInt(applicationId.slice(-4), 16) % list.length] ?? ''
  await db.recommendation.create({
    data: {
      ...key,
      opinion: pick(isOwner ? ownerOpinions : isFirst ? firstLevelOpinions : superiorOpinions),
      firstLevelOpinion: isOwner && isFirst ? pick(firstLevelOpinions) : '',
      signedOn: dayColumn(now),
      ...(isFirst && { category }),
      ...(isOwner && {
        head: pick(heads),
        publicityResult: 'OK',
        publicityFrom: dayColumn(daysBefore(now, 9)),
        publicityTo: dayColumn(daysBefore(now, 1)),
      }),
      version: 1,
      confirmedSubmissionNumber: submissionNumber,
      updatedByPersonId: actor.personId,
      updatedAt: now,
    },
    select: { id: true },
  })
  if (isFirst) await db.applicationStep.updateMany({ where: key, data: { recommendedCategory: category } })
  if (isOwner) await writeStatements(ctx, applicationId)
}

async function writeStatements({ db, actor, now }: ServiceContext<OperatorActor>, applicationId: string) {
  const rows = statements.map(async ([kind, fileName]) => ({
    applicationId,
    unitId: actor.unit.id,
    kind,
    fileName,
    ...(await storeExample(kind, 'application/pdf', 0)),
    uploadedByPersonId: actor.personId,
    createdAt: now,
  }))
  await db.attachment.createMany({ data: await Promise.all(rows) })
}

const statements = [
  ['integrity', '公示及廉洁诚信意见.pdf'],
  ['declass', '涉密审查证明.pdf'],
] as const

function dayColumn(at: Date): Date {
  return new Date(`${at.toISOString().slice(0, 10)}T00:00:00Z`)
}

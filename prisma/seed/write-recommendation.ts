import type { Category } from '@/generated/prisma/enums'
import { chinaDate } from '@/lib/china-time'
import { isFirstLevel, type OperatorActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'
import { storeExample } from './example-library'
import { insertRows } from './insert-rows'
import { firstLevelOpinions, heads, ownerOpinions, superiorOpinions } from './opinions'
import { daysBefore } from './service-context'
import { timeOrderedId } from './time-ordered-id'

interface Subject {
  applicationId: string
  submissionNumber: number
  isOwner: boolean
  category: Category
  /** Chooses the words: what is written of somebody is the same on every machine. */
  applicantName: string
}

/**
 * The acting unit's first recommendation and, of the owner, its statements, as typing and uploading them would leave
 * them. The province writes none.
 */
export async function recommend(ctx: ServiceContext<OperatorActor>, subject: Subject): Promise<void> {
  const { db, actor, now } = ctx
  const { applicationId, submissionNumber, isOwner, category, applicantName } = subject
  const key = { applicationId, unitId: actor.unit.id }
  const isFirst = isFirstLevel(actor.unit)
  const number = [...applicantName].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0)
  const pick = (list: readonly string[]) => list[number % list.length] ?? ''
  const recommendation = {
    id: timeOrderedId(now),
    ...key,
    opinion: pick(isOwner ? ownerOpinions : isFirst ? firstLevelOpinions : superiorOpinions),
    firstLevelOpinion: isOwner && isFirst ? pick(firstLevelOpinions) : '',
    signedOn: chinaDate(now),
    category: isFirst ? category : null,
    head: isOwner ? pick(heads) : '',
    publicityResult: isOwner ? 'OK' : null,
    publicityFrom: isOwner ? chinaDate(daysBefore(now, 9)) : null,
    publicityTo: isOwner ? chinaDate(daysBefore(now, 1)) : null,
    version: 1,
    confirmedSubmissionNumber: submissionNumber,
    updatedByPersonId: actor.personId,
    updatedAt: now,
  }
  await insertRows(db, 'Recommendation', [recommendation])
  if (isFirst) await db.applicationStep.updateMany({ where: key, data: { recommendedCategory: category } })
  if (isOwner) await writeStatements(ctx, applicationId)
}

async function writeStatements({ db, actor, now }: ServiceContext<OperatorActor>, applicationId: string) {
  const rows = statements.map(async ([kind, fileName]) => ({
    id: timeOrderedId(now),
    applicationId,
    unitId: actor.unit.id,
    kind,
    fileName,
    ...(await storeExample(kind, 'application/pdf', 0)),
    uploadedByPersonId: actor.personId,
    createdAt: now,
  }))
  await insertRows(db, 'Attachment', await Promise.all(rows))
}

const statements = [
  ['integrity', '公示及廉洁诚信意见.pdf'],
  ['declass', '涉密审查证明.pdf'],
] as const

import { isFirstLevel, type OperatorActor } from '@/modules/account/actor'
import type { Prisma, Recommendation } from '@/generated/prisma/client'
import type { Category } from '@/generated/prisma/enums'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import { loadCase, type Case } from '../queries/load-case'
import { whereNow } from '../rules/state-labels'
import type { SaveRecommendationInput } from '../action-inputs'
import { lockApplication } from '@/modules/application/services/lock-application'
import { saveRank } from './save-rank'

/**
 * Saves what the unit typed into its recommendation; only what is given changes. Incomplete is saved too: completeness
 * is asked for at 通过 and 上报. The same save once more (its reply was lost) changes nothing and answers as the first.
 *
 * @returns the recommendation's new version
 * @throws NOT_FOUND, RECOMMENDATION_CLOSED, RECOMMENDATION_CHANGED, CATEGORY_NOT_ALLOWED, PUBLICITY_REVERSED,
 * RANK_TAKEN, RANK_CLOSED
 */
export async function saveRecommendation(
  ctx: ServiceContext<OperatorActor>,
  input: SaveRecommendationInput,
): Promise<{ version: number; savedAt: Date }> {
  const { rank, version, applicationId, ...typed } = input
  return ctx.db.$transaction(async (tx) => {
    await lockApplication(tx, ctx.actor, applicationId)
    const found = await loadCase(tx, ctx, applicationId)
    if (!found) throw reviewErrors.NOT_FOUND()
    refuseUnlessHolder(ctx, found)
    checkCategory(ctx, found, typed.category ?? null)
    await writeText(tx, ctx, found, version, typed)
    const category = await rankedCategory(tx, ctx, found, typed.category)
    if (rank !== undefined || typed.category !== undefined) await saveRank(tx, ctx, found, { rank, category })
    return { version: version + 1, savedAt: ctx.now }
  })
}

/** A recommendation is written while the unit has the application, and read ever after. */
function refuseUnlessHolder(ctx: ServiceContext<OperatorActor>, { situation: { application } }: Case): void {
  const { unit } = ctx.actor
  if (application.holderUnitId === unit.id && unit.depth > 0) return
  const holder = application.path.find(({ unitId }) => unitId === application.holderUnitId)
  const where = whereNow(application.state, holder?.name ?? null, 'unit')
  throw reviewErrors.RECOMMENDATION_CLOSED({ where })
}

function checkCategory(ctx: ServiceContext<OperatorActor>, { situation }: Case, category: Category | null): void {
  if (category === null) return
  if (!isFirstLevel(ctx.actor.unit)) {
    throw reviewErrors.CATEGORY_NOT_ALLOWED({ why: '推荐类别由一级推荐单位选择。' })
  }
  if (category === 'LEADER' && situation.application.category === 'RESERVE') {
    throw reviewErrors.CATEGORY_NOT_ALLOWED({ why: '申报人申报的是后备人选，不能推荐为学术和技术带头人。' })
  }
}

type Typed = Omit<SaveRecommendationInput, 'rank' | 'version' | 'applicationId'>

async function writeText(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { situation: { application } }: Case,
  version: number,
  { publicityFrom, publicityTo, signedOn, ...texts }: Typed,
): Promise<void> {
  const key = { applicationId: application.id, unitId: ctx.actor.unit.id }
  const opinionTouched = texts.opinion !== undefined || texts.firstLevelOpinion !== undefined
  const data = {
    ...texts,
    publicityFrom: dateOf(publicityFrom),
    publicityTo: dateOf(publicityTo),
    signedOn: dateOf(signedOn),
    version: version + 1,
    updatedByPersonId: ctx.actor.personId,
    updatedAt: ctx.now,
    // Who writes the opinion has the present snapshot before him.
    ...(opinionTouched ? { confirmedSubmissionNumber: application.submissionNumber } : {}),
  } satisfies Prisma.RecommendationUncheckedUpdateManyInput
  const existing = await tx.recommendation.findUnique({ where: { applicationId_unitId: key } })
  if (existing && isSameAgain(existing, data)) return
  const { publicityFrom: begins = existing?.publicityFrom, publicityTo: ends = existing?.publicityTo } = data
  if (begins && ends && ends < begins) throw reviewErrors.PUBLICITY_REVERSED()
  if (!existing && version === 0) {
    await tx.recommendation.create({ data: { ...key, ...data }, select: { id: true } })
    return
  }
  const { count } = await tx.recommendation.updateMany({ where: { ...key, version }, data })
  if (count === 1) return
  const writerId = existing?.updatedByPersonId
  const person = writerId ? await tx.person.findUnique({ where: { id: writerId }, select: { name: true } }) : null
  throw reviewErrors.RECOMMENDATION_CHANGED({ who: person?.name ?? '另一个页面', at: existing?.updatedAt ?? ctx.now })
}

/** The reply to this very save was lost: what it led to stands there, written by the same person. */
function isSameAgain(existing: Recommendation, { updatedAt: _now, ...data }: Partial<Recommendation>): boolean {
  const saved: Record<string, unknown> = existing
  return Object.entries(data).every(
    ([column, value]) => value === undefined || comparable(value) === comparable(saved[column]),
  )
}

function comparable(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value
}

/** The list a rank stands in: of the first level's recommended category, else of the category applied for. */
async function rankedCategory(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { situation: { application } }: Case,
  given: Category | null | undefined,
): Promise<Category> {
  const applied = application.category ?? 'LEADER'
  if (!isFirstLevel(ctx.actor.unit)) return applied
  const key = { applicationId: application.id, unitId: ctx.actor.unit.id }
  if (given !== undefined) {
    await tx.applicationStep.update({
      where: { applicationId_unitId: key },
      data: { recommendedCategory: given },
      select: { id: true },
    })
    return given ?? applied
  }
  const current = await tx.recommendation.findUnique({
    where: { applicationId_unitId: key },
    select: { category: true },
  })
  return current?.category ?? applied
}

function dateOf(day: string | null | undefined): Date | null | undefined {
  return day ? new Date(day) : (day as null | undefined)
}

import { Prisma } from '@/generated/prisma/client'
import type { OperatorActor } from '@/modules/account/actor'
import { requireBatch, windowsFor } from '@/modules/batch/queries'
import { forwardLevel, windowFor } from '@/modules/batch/rules/windows'
import type { ServiceContext } from '@/server/service-context'
import {
  countedProvinceModules,
  reviewModules,
  type CountedProvinceModule,
  type ReviewModule,
  type SidebarCounts,
} from '../schema'
import { moduleCondition, type AnyModule } from './list-where'

/** How many stand in each module of the acting unit, and which of them are late or came back. */
export async function countModules(
  ctx: ServiceContext<OperatorActor>,
  { batchCode }: { batchCode: string },
): Promise<SidebarCounts> {
  const batch = await requireBatch(ctx.db, batchCode)
  const { unit } = ctx.actor
  const place = { unitId: unit.id, batchId: batch.id }
  const [modules, windows] = await Promise.all([
    countEach<ReviewModule>(ctx, place, reviewModules),
    windowsFor(ctx.db, batch.id, { unitId: unit.id }),
  ])
  const window = windowFor(windows, forwardLevel(unit.depth), { unitId: unit.id, applicantId: '' })
  const isLate = window !== null && window.closesAt <= ctx.now
  const late: ReviewModule[] = ['own-review', 'others-review', 'ready-to-forward']
  return {
    modules,
    urgent: [
      ...(modules['returned-by-superior'] > 0 ? (['returned-by-superior'] as const) : []),
      ...(isLate ? late.filter((module) => modules[module] > 0) : []),
    ],
  }
}

/** How many stand in each list of provincial HR, and how many corrections wait for it. */
export async function countProvinceModules(
  ctx: ServiceContext<OperatorActor>,
  { batchCode }: { batchCode: string },
): Promise<{ modules: Record<CountedProvinceModule, number>; pendingCorrections: number }> {
  const batch = await requireBatch(ctx.db, batchCode)
  const place = { unitId: ctx.actor.unit.id, batchId: batch.id }
  const [modules, pendingCorrections] = await Promise.all([
    countEach<CountedProvinceModule>(ctx, place, countedProvinceModules),
    ctx.db.applicantCorrection.count({ where: { state: 'PENDING', applicant: { batchId: batch.id } } }),
  ])
  return { modules, pendingCorrections }
}

async function countEach<Module extends AnyModule>(
  { db }: ServiceContext,
  { unitId, batchId }: { unitId: string; batchId: string },
  modules: readonly Module[],
): Promise<Record<Module, number>> {
  const columns = modules.map(
    (module) => Prisma.sql`count(*) FILTER (WHERE ${moduleCondition(module)})::int AS ${Prisma.raw(`"${module}"`)}`,
  )
  const [counts] = await db.$queryRaw<Record<Module, number>[]>`
    SELECT ${Prisma.join(columns)} FROM "ApplicationStep" s
    WHERE s."unitId" = ${unitId}::uuid AND s."batchId" = ${batchId}::uuid`
  if (!counts) throw new Error('an aggregate without a row')
  return counts
}

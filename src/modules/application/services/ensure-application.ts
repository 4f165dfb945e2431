import type { ApplicantActor } from '@/modules/account/actor'
import type { ServiceContext } from '@/server/service-context'

/**
 * The id of the applicant's one application; the first visit opens it as an empty draft. Two first visits at once open
 * one.
 */
export async function ensureApplication(ctx: ServiceContext<ApplicantActor>): Promise<string> {
  const { applicantId, batchId } = ctx.actor
  const existing = await ctx.db.application.findUnique({ where: { applicantId }, select: { id: true } })
  if (existing) return existing.id
  const { owningUnitId } = await ctx.db.applicant.findUniqueOrThrow({
    where: { id: applicantId },
    select: { owningUnitId: true },
  })
  const opened = await ctx.db.application.upsert({
    where: { applicantId },
    create: { applicantId, batchId, owningUnitId, createdAt: ctx.now },
    update: {},
    select: { id: true },
  })
  return opened.id
}

import { Prisma } from '@/generated/prisma/client'
import type { Category } from '@/generated/prisma/enums'
import type { OperatorActor } from '@/modules/account/actor'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { reviewErrors } from '../errors'
import type { Case } from '../queries/load-case'
import { checkWindow } from '../rules/deadlines'

/**
 * The unit's 推荐排序: one list per (unit, batch, category), each number once, gaps allowed, until its window closes.
 * @param rank undefined = keep the number (its category may have changed), null = no number
 * @throws RANK_TAKEN, RANK_CLOSED
 */
export async function saveRank(
  tx: Transaction,
  ctx: ServiceContext<OperatorActor>,
  { situation, batchId }: Case,
  { rank, category }: { rank: number | null | undefined; category: Category },
): Promise<void> {
  const unitId = ctx.actor.unit.id
  const key = { applicationId_unitId: { applicationId: situation.application.id, unitId } }
  const current = await tx.recommendationRank.findUnique({ where: key, select: { rank: true, category: true } })
  const wanted = rank === undefined ? (current?.rank ?? null) : rank
  if (wanted === (current?.rank ?? null) && (wanted === null || current?.category === category)) return
  const closed = checkWindow(situation)
  if (closed) throw reviewErrors.RANK_CLOSED({ why: closed.why })

  if (wanted === null) {
    await tx.recommendationRank.delete({ where: key })
  } else {
    const place = { unitId, batchId, category, rank: wanted }
    const taken = await tx.recommendationRank.findUnique({
      where: { unitId_batchId_category_rank: place },
      select: {
        applicationId: true,
        application: { select: { applicant: { select: { person: { select: { name: true } } } } } },
      },
    })
    if (taken && taken.applicationId !== situation.application.id) {
      throw reviewErrors.RANK_TAKEN({ rank: wanted, who: taken.application.applicant.person.name })
    }
    await tx.recommendationRank
      .upsert({
        where: key,
        create: { ...place, applicationId: situation.application.id },
        update: { category, rank: wanted },
      })
      .catch((error: unknown) => {
        throw isDuplicate(error) ? reviewErrors.RANK_TAKEN({ rank: wanted, who: null }) : error
      })
  }
  await tx.applicationStep.update({ where: key, data: { rank: wanted }, select: { id: true } })
}

/** Two colleagues gave the same number to two persons at once: the unique index lets one through. */
function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

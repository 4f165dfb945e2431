import { isFirstLevel, type OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { assertStillActs } from '@/modules/account/services/assert-still-acts'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { requireBatch } from '@/modules/batch/queries'
import type { ServiceContext } from '@/server/service-context'
import type { Transaction } from '@/server/db'
import { quotaErrors } from '../errors'
import { listQuotas } from '../queries'
import type { PlanQuotaInput, QuotaView } from '../schema'

/**
 * 维护推荐数量: the first-level unit's planned numbers, each within its limit and not below what is used (manual
 * 1.2.11). All numbers or none.
 *
 * @returns the unit's quotas as they are then
 * @throws NOT_LOGGED_IN, NO_PERMISSION, UNKNOWN_INDICATOR, OVER_LIMIT, BELOW_USED, CHANGED_MEANWHILE
 */
export async function planQuota(ctx: ServiceContext<OperatorActor>, input: PlanQuotaInput): Promise<QuotaView[]> {
  if (!isFirstLevel(ctx.actor.unit)) throw accountErrors.NO_PERMISSION()
  return ctx.db.$transaction(async (tx) => {
    const batch = await requireBatch(tx, input.batchCode)
    // In the order of the indicators' rows, as takeSlots: two saves and a forward never wait for each other in a ring.
    const rows = await tx.quota.findMany({
      where: {
        batchId: batch.id,
        unitId: ctx.actor.unit.id,
        indicatorId: { in: input.plans.map((plan) => plan.indicatorId) },
      },
      orderBy: { id: 'asc' },
      select: { id: true, indicatorId: true, indicator: { select: { label: true } } },
    })
    for (const plan of input.plans) {
      if (!rows.some(({ indicatorId }) => indicatorId === plan.indicatorId)) throw quotaErrors.UNKNOWN_INDICATOR()
    }
    const planned: Record<string, number> = {}
    for (const { id, indicatorId, indicator } of rows) {
      const plan = input.plans.find((one) => one.indicatorId === indicatorId)
      if (!plan) continue
      await planOne(tx, id, plan)
      planned[indicator.label] = plan.planned
    }
    // Each of the rows may have been waited for.
    await assertStillActs(tx, ctx.actor)
    await recordAudit(tx, ctx, {
      action: 'quota-planned',
      objectType: 'Batch',
      objectId: batch.id,
      result: 'done',
      details: planned,
    })
    return listQuotas(tx, { batchId: batch.id, unitId: ctx.actor.unit.id })
  })
}

async function planOne(
  tx: Transaction,
  id: string,
  { version, planned }: { version: number; planned: number },
): Promise<void> {
  const updated = await tx.$executeRaw`
    UPDATE "Quota" SET "planned" = ${planned}, "version" = "version" + 1, "updatedAt" = now()
    WHERE "id" = ${id}::uuid AND "version" = ${version} AND ${planned} BETWEEN "used" AND "limit"`
  if (updated === 1) return
  const current = await tx.quota.findUniqueOrThrow({
    where: { id },
    include: { indicator: { select: { label: true } } },
  })
  const { label } = current.indicator
  if (current.version !== version) throw quotaErrors.CHANGED_MEANWHILE({ label, planned: current.planned })
  if (planned > current.limit) throw quotaErrors.OVER_LIMIT({ label, planned, limit: current.limit })
  throw quotaErrors.BELOW_USED({ label, planned, used: current.used })
}

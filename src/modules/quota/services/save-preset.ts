import type { OperatorActor } from '@/modules/account/actor'
import { accountErrors } from '@/modules/account/errors'
import { recordAudit } from '@/modules/audit/services/record-audit'
import { batchErrors } from '@/modules/batch/errors'
import { lockBatch } from '@/modules/batch/services/lock-batch'
import type { Transaction } from '@/server/db'
import type { ServiceContext } from '@/server/service-context'
import { quotaErrors } from '../errors'
import type { SavePresetInput } from '../schema'

interface Wanted {
  batchId: string
  unitId: string
  indicatorId: string
  label: string
  version: number | null
  limit: number
}

/**
 * 推荐限额预设 of one first-level unit: all limits or none. A limit can be lowered only to what the unit has planned
 * (workflow §6).
 * @throws NO_PERMISSION, NOT_FOUND, WRONG_STATUS, PRESET_UNIT_UNKNOWN, UNKNOWN_INDICATOR, PRESET_CHANGED,
 *   PRESET_BELOW_PLANNED
 */
export async function savePreset(ctx: ServiceContext<OperatorActor>, input: SavePresetInput): Promise<void> {
  if (ctx.actor.role !== 'PROVINCIAL_HR') throw accountErrors.NO_PERMISSION()
  await ctx.db.$transaction(async (tx) => {
    // The batch's row is locked: its indicators can't be exchanged meanwhile, nor can the batch be closed unnoticed.
    const { id: batchId, status, indicators } = await lockBatch(tx, ctx.actor, input.batchCode)
    if (status !== 'PREPARING' && status !== 'OPEN') {
      throw batchErrors.WRONG_STATUS({ status, what: '没有保存推荐限额', next: '限额只能在批次结束前预设和修改。' })
    }
    const unit = await tx.unit.findFirst({
      where: { id: input.unitId, depth: 1, deactivatedAt: null },
      select: { id: true },
    })
    if (!unit) throw quotaErrors.PRESET_UNIT_UNKNOWN()
    const rows = await tx.quota.findMany({
      where: { batchId, unitId: unit.id },
      // As plan-quota.ts and take-slots.ts lock them.
      orderBy: { id: 'asc' },
      select: { id: true, indicatorId: true, limit: true },
    })
    const place = ({ indicatorId }: { indicatorId: string }) => rows.findIndex((row) => row.indicatorId === indicatorId)
    const changes: Record<string, string | number> = { unitId: unit.id }
    for (const { indicatorId, version, limit } of [...input.limits].sort((a, b) => place(a) - place(b))) {
      const indicator = indicators.find(({ id }) => id === indicatorId)
      if (!indicator) throw quotaErrors.UNKNOWN_INDICATOR()
      await saveOne(tx, { batchId, unitId: unit.id, indicatorId, label: indicator.label, version, limit })
      changes[indicator.label] = `${rows[place({ indicatorId })]?.limit ?? '—'} → ${limit}`
    }
    await recordAudit(tx, ctx, {
      action: 'quota-preset',
      objectType: 'Batch',
      objectId: batchId,
      result: 'done',
      details: changes,
    })
  })
}

async function saveOne(tx: Transaction, wanted: Wanted): Promise<void> {
  const { batchId, unitId, indicatorId, label, version, limit } = wanted
  const key = { batchId, unitId, indicatorId }
  if (version === null) {
    const { count } = await tx.quota.createMany({ data: [{ ...key, limit }], skipDuplicates: true })
    if (count === 1) return
  } else {
    const saved = await tx.$executeRaw`
      UPDATE "Quota" SET "limit" = ${limit}, "version" = "version" + 1, "updatedAt" = now()
      WHERE "batchId" = ${batchId}::uuid AND "unitId" = ${unitId}::uuid AND "indicatorId" = ${indicatorId}::uuid
        AND "version" = ${version} AND ${limit} >= coalesce("planned", 0)`
    if (saved === 1) return
  }
  const current = await tx.quota.findUnique({ where: { batchId_unitId_indicatorId: key } })
  if (current?.version !== version) throw quotaErrors.PRESET_CHANGED({ label, limit: current?.limit ?? null })
  throw quotaErrors.PRESET_BELOW_PLANNED({ label, limit, planned: current?.planned ?? 0 })
}

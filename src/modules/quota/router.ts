import type { firstLevelProcedure, provinceProcedure } from '@/api/init'
import { requireBatch } from '@/modules/batch/queries'
import { listQuotas } from './queries'
import { listPresets } from './queries/list-presets'
import { planQuotaInput, presetListInput, quotaListInput, savePresetInput } from './schema'
import { planQuota } from './services/plan-quota'
import { savePreset } from './services/save-preset'

/** 推荐限额 of a first-level recommender. */
export function createQuotaRouter(procedure: typeof firstLevelProcedure) {
  return {
    list: procedure.input(quotaListInput).query(async ({ ctx: { service }, input }) => {
      const batch = await requireBatch(service.db, input.batchCode)
      return listQuotas(service.db, { batchId: batch.id, unitId: service.actor.unit.id })
    }),
    plan: procedure.input(planQuotaInput).mutation(({ ctx: { service }, input }) => planQuota(service, input)),
  }
}

/** 推荐限额预设 of provincial HR. */
export function createPresetRouter(procedure: typeof provinceProcedure) {
  return {
    list: procedure.input(presetListInput).query(({ ctx, input }) => listPresets(ctx.service, input)),
    save: procedure.input(savePresetInput).mutation(({ ctx, input }) => savePreset(ctx.service, input)),
  }
}

import type { firstLevelProcedure } from '@/api/init'
import { requireBatch } from '@/modules/batch/queries'
import { listQuotas } from './queries'
import { planQuotaInput, quotaListInput } from './schema'
import { planQuota } from './services/plan-quota'

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

import { z } from 'zod'
import { batchCodeSchema } from '@/modules/batch/schema'

export const quotaListInput = z.object({ batchCode: batchCodeSchema })

/** The planned numbers of one save: all of them or none. */
export const planQuotaInput = z.object({
  batchCode: batchCodeSchema,
  plans: z
    .array(
      z.object({
        indicatorId: z.uuid(),
        /** Version of the row the number was typed over. */
        version: z.int32().min(0),
        planned: z.number('请填写整数').int('请填写整数').min(0, '不能小于 0').max(9999, '不能大于 9999'),
      }),
    )
    .min(1)
    .max(50),
})
export type PlanQuotaInput = z.infer<typeof planQuotaInput>

export interface QuotaView {
  indicatorId: string
  code: string
  label: string
  category: 'LEADER' | 'RESERVE'
  /** Null = every track. */
  track: 'GENERAL' | 'GRASSROOTS' | 'INDUSTRY' | null
  kind: 'MAXIMUM' | 'MINIMUM'
  limit: number
  planned: number | null
  used: number
  /** Of the used: now returned by the province, place kept. */
  returned: number
  /** Waiting in 待上报 for this indicator. */
  ready: number
  /** Of the planned number. */
  left: number
  version: number
}

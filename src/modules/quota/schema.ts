import { z } from 'zod'
import type { UnitKind } from '@/generated/prisma/enums'
import { storableText } from '@/lib/storable-text'
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

export const presetSorts = ['missing', 'name', 'kind'] as const
export type PresetSort = (typeof presetSorts)[number]

/** 推荐限额预设: first-level units, those without a preset first unless sorted otherwise. */
export const presetListInput = z.object({
  batchCode: batchCodeSchema,
  search: storableText().trim().max(100).default(''),
  sort: z.enum(presetSorts).default('missing'),
  page: z.int32().min(1).max(10_000).default(1),
})
export type PresetListInput = z.output<typeof presetListInput>

/** The limits of one unit, saved together: all of them or none. */
export const savePresetInput = z.object({
  batchCode: batchCodeSchema,
  unitId: z.uuid(),
  limits: z
    .array(
      z.object({
        indicatorId: z.uuid(),
        /** Version of the row the number was typed over; null = there was none. */
        version: z.int32().min(0).nullable(),
        limit: z.number('请填写整数').int('请填写整数').min(0, '不能小于 0').max(9999, '不能大于 9999'),
      }),
    )
    .min(1)
    .max(50),
})
export type SavePresetInput = z.output<typeof savePresetInput>

/** One indicator of one unit; all numbers null while there is no preset. */
export interface PresetCell {
  indicatorId: string
  version: number | null
  limit: number | null
  planned: number | null
  used: number
  returned: number
  left: number
  /** The highest limit of any other unit; null where none has one. */
  othersMost: number | null
}

export interface PresetRow {
  unitId: string
  name: string
  kind: UnitKind
  cells: PresetCell[]
}

export interface PresetPage {
  indicators: { id: string; label: string; kind: 'MAXIMUM' | 'MINIMUM' }[]
  rows: PresetRow[]
  total: number
  /** First-level units for which an indicator has no limit yet. */
  missing: number
  page: number
  pageSize: number
}

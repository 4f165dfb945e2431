import { z } from 'zod'
import { storableText } from '@/lib/storable-text'

const opinionLimits = (min: number, max: number) =>
  z
    .object({ min: z.number().int().min(0), max: z.number().int().min(1).max(5000) })
    .refine((limits) => limits.min <= limits.max, '最少字数不能大于最多字数')
    .default({ min, max })

/** Batch.settings: what the province sets per round. Lengths count characters, a surrogate pair as one. */
export const batchSettings = z.object({
  /** From when a unit above the owner must have its opinion: at 通过 already, or only at 上报. */
  opinionAt: z.enum(['approve', 'forward']).default('forward'),
  /** Within it a unit may take back its own 不通过; 0 = never. */
  coolingOffHours: z.number().int().min(0).max(720).default(24),
  publicityRequired: z.boolean().default(false),
  ownerOpinion: opinionLimits(20, 1000),
  superiorOpinion: opinionLimits(10, 500),
  firstLevelOpinion: opinionLimits(10, 500),
})
export type BatchSettings = z.infer<typeof batchSettings>

/** The batch's code in every address: /unit/{unitId}/b/2026/… */
export const batchCodeSchema = storableText().min(1).max(20)

export const batchInput = z.object({ batchCode: batchCodeSchema })

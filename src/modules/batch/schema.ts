import { z } from 'zod'
import { oneLineText } from '@/lib/one-line-text'
import { storableText } from '@/lib/storable-text'

const opinionLimits = (min: number, max: number) =>
  z
    .object({ min: z.number().int().min(0), max: z.number().int().min(1).max(5000) })
    .refine((limits) => limits.min <= limits.max, '最少字数不能大于最多字数')
    .default({ min, max })

/** What a first-level recommender uploads with its registration, beside the stamped form. */
const registrationMaterial = z.object({
  /** Names it for as long as files hang on it, whatever its label becomes. */
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  label: oneLineText('材料名称', { min: 2, max: 60 }),
  required: z.boolean(),
})
export type RegistrationMaterial = z.output<typeof registrationMaterial>

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
  registrationMaterials: z
    .array(registrationMaterial)
    .max(10, '注册材料不能超过 10 项')
    .refine((list) => new Set(list.map(({ label }) => label)).size === list.length, '注册材料的名称不能重复')
    .default([]),
})
export type BatchSettings = z.infer<typeof batchSettings>

/** The batch's code in every address: /unit/{unitId}/b/2026/… */
export const batchCodeSchema = storableText().min(1).max(20)

export const batchInput = z.object({ batchCode: batchCodeSchema })

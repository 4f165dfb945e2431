import { z } from 'zod'
import type { BatchStatus, Category, IndicatorKind, Track, WindowLevel } from '@/generated/prisma/enums'
import { oneLineText } from '@/lib/one-line-text'
import { reasonText } from '@/lib/reason-text'
import { storableText } from '@/lib/storable-text'
import { batchCodeSchema, batchSettings, type BatchSettings } from './schema'

const daySchema = z.iso
  .date('请选择日期')
  .refine((day) => day >= '1900-01-01' && day < '2100-01-01', '日期须在 1900 年至 2099 年之间')
const momentSchema = z.coerce
  .date('请填写日期和时间')
  .min(new Date('2000-01-01'), '时间须在 2000 年以后')
  .max(new Date('2100-01-01'), '时间须在 2100 年以前')
const levelSchema = z.enum(['APPLICANT', 'EMPLOYER', 'FIRST_LEVEL', 'PROVINCE'])
const indicatorInput = z.object({
  /** Null for a new one. */
  id: z.uuid().nullable(),
  label: oneLineText('指标名称', { min: 2, max: 30 }),
  category: z.enum(['LEADER', 'RESERVE']),
  /** Null counts every track. */
  track: z.enum(['GENERAL', 'GRASSROOTS', 'INDUSTRY']).nullable(),
  kind: z.enum(['MAXIMUM', 'MINIMUM']),
})
export type IndicatorInput = z.output<typeof indicatorInput>

/** All that a batch is besides its windows; may be changed while it is prepared. */
const factsShape = {
  name: oneLineText('批次名称', { min: 2, max: 40 }),
  cutoffDate: daySchema,
  achievementFrom: daySchema,
  categories: z
    .array(z.object({ category: z.enum(['LEADER', 'RESERVE']), bornOnOrAfter: daySchema.nullable() }))
    .min(1, '请至少选择一个申报类别')
    .max(2),
  tracks: z
    .array(z.enum(['GENERAL', 'GRASSROOTS', 'INDUSTRY']))
    .min(1, '请至少选择一个申报专项')
    .max(3),
  indicators: z.array(indicatorInput).max(20, '限额指标不能超过 20 项'),
  settings: batchSettings,
}
const soundDates = {
  check: (facts: { cutoffDate: string; achievementFrom: string }) => facts.achievementFrom < facts.cutoffDate,
  words: { message: '成果起算日期须早于年限计算截止日', path: ['achievementFrom'] },
}

export const createBatchInput = z
  .object({
    ...factsShape,
    batchCode: storableText()
      .trim()
      .regex(/^[0-9A-Za-z-]{2,20}$/, '批次代码为 2–20 位数字、字母或短横线，如 2026'),
  })
  .refine(soundDates.check, soundDates.words)
export type CreateBatchInput = z.output<typeof createBatchInput>

export const updateBatchInput = z
  .object({ ...factsShape, batchCode: batchCodeSchema, savedAt: z.coerce.date() })
  .refine(soundDates.check, soundDates.words)
export type UpdateBatchInput = z.output<typeof updateBatchInput>
export type BatchFacts = Omit<CreateBatchInput, 'batchCode'>

/** `savedAt`: the batch as the user saw it; changed meanwhile = refused. */
export const batchVersionInput = z.object({ batchCode: batchCodeSchema, savedAt: z.coerce.date() })

/** All four windows of a batch in preparation, together. */
export const setWindowsInput = batchVersionInput.extend({
  windows: z
    .array(z.object({ level: levelSchema, opensAt: momentSchema, closesAt: momentSchema }))
    .length(4)
    .refine((windows) => new Set(windows.map(({ level }) => level)).size === 4, '请填写全部四级时间'),
  /** The warnings of rules/check-windows.ts were read. */
  warningsConfirmed: z.boolean().default(false),
})
export type SetWindowsInput = z.output<typeof setWindowsInput>

/** Another closing time in an open batch: for all, for one unit, or for one person. */
export const changeWindowInput = z
  .object({
    batchCode: batchCodeSchema,
    level: levelSchema,
    unitId: z.uuid().nullable().default(null),
    applicantId: z.uuid().nullable().default(null),
    /** The closing time that the user saw for this subject. */
    seenClosesAt: z.coerce.date(),
    /** Only for all, and only before it has begun; left out it stays. */
    opensAt: momentSchema.optional(),
    closesAt: momentSchema,
    reason: reasonText,
    warningsConfirmed: z.boolean().default(false),
  })
  .refine(({ unitId, applicantId }) => unitId === null || applicantId === null, '一次只能选一个单位或一个人')
export type ChangeWindowInput = z.output<typeof changeWindowInput>

export const endExtensionInput = z.object({ batchCode: batchCodeSchema, windowId: z.uuid(), reason: reasonText })

export const findSubjectsInput = z.object({
  batchCode: batchCodeSchema,
  kind: z.enum(['unit', 'applicant']),
  search: storableText().trim().min(1).max(100),
})

/** What the pages of 批次管理 show. */
export interface BatchDesk {
  id: string
  code: string
  name: string
  status: BatchStatus
  savedAt: Date
  /** Days as date fields take them. */
  cutoffDate: string
  achievementFrom: string
  categories: { category: Category; bornOnOrAfter: string | null }[]
  tracks: Track[]
  indicators: { id: string; label: string; category: Category; track: Track | null; kind: IndicatorKind }[]
  settings: BatchSettings
  windows: { level: WindowLevel; opensAt: Date; closesAt: Date }[]
  extensions: Extension[]
  /** What still stands against opening it, in words; empty = may be opened. */
  openingProblems: string[]
}

export interface Extension {
  windowId: string
  level: WindowLevel
  unitId: string | null
  applicantId: string | null
  /** The unit, or the person and his unit. */
  subject: string
  closesAt: Date
}

export interface BatchRow {
  code: string
  name: string
  status: BatchStatus
  createdAt: Date
  applicants: number
}

/** One unit or person to extend a window for. */
export interface Subject {
  id: string
  name: string
  /** Its superior, or the person's unit. */
  place: string
  levels: { level: WindowLevel; closesAt: Date | null }[]
}

export interface BatchEventRow {
  id: string
  at: Date
  /** 建立批次, 延期 … */
  what: string
  detail: string
  reason: string
  who: string
}

import { z } from 'zod'
import type { ApplicationState } from '@/generated/prisma/enums'
import { reasonText } from '@/lib/reason-text'
import { storableText } from '@/lib/storable-text'
import { batchInput } from '@/modules/batch/schema'
import { categorySchema, remarkInput } from './schema'

/** Every transition carries the version that the user saw and a key that makes repeating it harmless. */
const transitionBase = z.object({
  applicationId: z.uuid(),
  version: z.int32().min(0),
  idempotencyKey: z.uuid(),
})

/** Years that the database's calendar and ours have in common, and that anybody means. */
const deadlineSchema = z.coerce.date().max(new Date('2100-01-01'), '时间不正确')
const daySchema = z.iso.date().refine((day) => day >= '1900-01-01' && day < '2100-01-01', '日期不正确')

/** 审核 → 通过. */
export const approveInput = transitionBase
/** 上报 → 通过. The unit's opinion is saved beforehand (saveRecommendation) and frozen here. */
export const forwardInput = transitionBase.extend({
  /** The user has seen that the snapshot changed since the opinion was written. */
  opinionReconfirmed: z.boolean().default(false),
})
/** 不通过: the applicant's name typed by hand. */
export const rejectInput = transitionBase.extend({ reason: reasonText, typedName: storableText().trim().max(50) })
/** 退回, one level down the path. */
export const returnInput = transitionBase.extend({
  reason: reasonText,
  remarks: z.array(remarkInput).max(100).default([]),
  /** Remarks addressed to this unit that it passes further down. */
  carriedRemarkIds: z.array(z.uuid()).max(100).default([]),
  correctionDeadline: deadlineSchema.optional(),
  /** Asked for when the deadline leaves less than 24 h. */
  shortDeadlineConfirmed: z.boolean().default(false),
  /** Asked for when the unit that gets it back may then be too late to send it on. */
  lateDeadlineConfirmed: z.boolean().optional(),
})
export const reworkInput = transitionBase
export const takeBackInput = transitionBase.extend({ reason: reasonText })
export const recallInput = transitionBase
export const withdrawInput = transitionBase
export const submitInput = transitionBase.extend({
  pledge: z.literal(true, { error: '请先勾选本人承诺' }),
  consent: z.literal(true, { error: '请先勾选个人信息处理同意' }),
})
export const reopenInput = transitionBase.extend({ reason: reasonText })
export const reinstateInput = transitionBase.extend({ reason: reasonText })
export const requestTerminationInput = transitionBase.extend({ reason: reasonText })
export const objectToTerminationInput = transitionBase.extend({ reason: reasonText })

/** Extends or shortens the correction deadline that a return set. */
export const changeDeadlineInput = transitionBase.extend({
  reason: reasonText,
  correctionDeadline: deadlineSchema,
  shortDeadlineConfirmed: z.boolean().default(false),
  lateDeadlineConfirmed: z.boolean().optional(),
})
/** The first level gives the place of a returned application to somebody else. */
export const releaseSlotInput = transitionBase.extend({ reason: reasonText })

/** 同意更正: that it is pending still is what the user saw. */
export const acceptCorrectionInput = z.object({ correctionId: z.uuid(), idempotencyKey: z.uuid() })

/** 变更所属单位: `version` of the application, 0 where none is opened. */
export const changeEmployerInput = transitionBase
  .omit({ applicationId: true })
  .extend({ applicantId: z.uuid(), unitId: z.uuid('请选择新的所属单位。'), reason: reasonText })

/** Marks a remark as dealt with, with a word if he wishes; `answered` false takes the mark away. */
export const answerRemarkInput = z.object({
  remarkId: z.uuid(),
  answered: z.boolean().default(true),
  answer: storableText().trim().max(300, '答复不能超过 300 字').default(''),
})
export type AnswerRemarkInput = z.infer<typeof answerRemarkInput>

/** The unit's text as it is typed; only what is given changes. */
export const saveRecommendationInput = z.object({
  applicationId: z.uuid(),
  /** Version of the recommendation the text was typed over. */
  version: z.int32().min(0),
  opinion: storableText().max(5000).optional(),
  firstLevelOpinion: storableText().max(5000).optional(),
  category: categorySchema.nullable().optional(),
  publicityFrom: daySchema.nullable().optional(),
  publicityTo: daySchema.nullable().optional(),
  publicityResult: z.enum(['OK', 'RESOLVED', 'BLOCK']).nullable().optional(),
  head: storableText().max(30).optional(),
  signedOn: daySchema.nullable().optional(),
  rank: z.number().int().min(1).max(9999).nullable().optional(),
})
export type SaveRecommendationInput = z.infer<typeof saveRecommendationInput>

/** Closing the batch: the number the list showed must still be it. */
export const lapseInput = batchInput.extend({ expectedCount: z.number().int().min(0) })

export const unfinishedInput = batchInput.extend({ page: z.int32().min(1).max(100_000).default(1) })

/** What closing the batch would end, by state and one page of it by name. */
export interface UnfinishedPage {
  total: number
  byState: { state: ApplicationState; count: number }[]
  page: number
  pageSize: number
  rows: { id: string; name: string; owningUnitName: string; whereNow: string }[]
}

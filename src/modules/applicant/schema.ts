import { z } from 'zod'
import type { DecisionState, IdType } from '@/generated/prisma/enums'
import { chinaDate } from '@/lib/china-time'
import type { Refusal } from '@/lib/domain-error'
import { reasonText } from '@/lib/reason-text'
import { storableText } from '@/lib/storable-text'
import { parseIdNumberOfType } from '@/modules/account/rules/id-number'
import { idTypes } from '@/modules/account/rules/id-types'
import { parseMobile } from '@/modules/account/rules/mobile'
import { parsePersonName } from '@/modules/account/rules/person-name'
import { batchCodeSchema } from '@/modules/batch/schema'
import type { SupportingFileView } from '@/modules/supporting-file/schema'
import type { AccountAction, AccountBar } from './rules/account-changes'
import { accountProgresses, type AccountProgress } from './rules/account-progress'

const name = storableText()
  .max(200, '内容太长，请核对')
  .transform((text, context) => {
    const parsed = parsePersonName(text)
    if (parsed.ok) return parsed.name
    context.addIssue({ code: 'custom', message: parsed.message })
    return z.NEVER
  })

const mobile = storableText()
  .max(50, '内容太长，请核对')
  .transform((text, context) => {
    const parsed = parseMobile(text)
    if (parsed.ok) return parsed.number
    context.addIssue({ code: 'custom', message: parsed.message })
    return z.NEVER
  })

const document = z
  .object({
    idType: z.enum(idTypes, '请选择证件类型。'),
    idNumber: storableText().max(50, '证件号码太长，请核对。'),
  })
  .transform(({ idType, idNumber }, context) => {
    const parsed = parseIdNumberOfType(idType, idNumber, chinaDate(new Date()))
    if (parsed.ok) return { idType: parsed.type, idNumber: parsed.number }
    context.addIssue({ code: 'custom', path: ['idNumber'], message: parsed.message })
    return z.NEVER
  })

/** 新增申报人. Left and right of the intersection are checked alike, so that every field is told at once. */
export const createApplicantInput = z.intersection(z.object({ batchCode: batchCodeSchema, name, mobile }), document)
export type CreateApplicantInput = z.output<typeof createApplicantInput>

const applicantId = z.uuid()
export const applicantIdInput = z.object({ applicantId })

/** 更正: what is left out stays. The document changes as a whole. */
export const correctApplicantInput = z.object({
  applicantId,
  name: name.optional(),
  document: document.optional(),
  mobile: mobile.optional(),
})
export type CorrectApplicantInput = z.output<typeof correctApplicantInput>

/** 申请更正 after the first submission. The document changes as a whole; left out, it stays. */
export const requestCorrectionInput = z.object({
  applicantId,
  name,
  document: document.optional(),
  reason: reasonText,
  fileId: z.uuid('请上传能证明更正内容的扫描件。'),
})
export type RequestCorrectionInput = z.output<typeof requestCorrectionInput>

export const correctionIdInput = z.object({ correctionId: z.uuid() })
export const declineCorrectionInput = correctionIdInput.extend({ reason: reasonText })
export type DeclineCorrectionInput = z.output<typeof declineCorrectionInput>

export const correctionListInput = z.object({
  batchCode: batchCodeSchema,
  /** Part of the name, or a whole ID number; of old and new. */
  search: storableText().trim().max(100).default(''),
  /** Left out: all. */
  state: z.enum(['PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] satisfies DecisionState[]).optional(),
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(20),
})
export type CorrectionListFilter = z.output<typeof correctionListInput>

/** Whom a document names, as it is shown before anybody asks for the whole number. */
export interface MaskedIdentity {
  name: string
  idType: IdType
  idNumberMasked: string
}

/** One request for the unit that made it. */
export interface OwnCorrection {
  correctionId: string
  state: DecisionState
  before: MaskedIdentity
  after: MaskedIdentity
  reason: string
  requestedAt: Date
  decidedAt: Date | null
  decisionReason: string | null
}

export interface CorrectionRow {
  correctionId: string
  state: DecisionState
  currentName: string
  name: string
  /** Another document than before. */
  isOtherDocument: boolean
  owningUnitName: string
  requestedAt: Date
  decidedAt: Date | null
}

export interface CorrectionPage {
  rows: CorrectionRow[]
  total: number
  page: number
  pageSize: number
  counts: Partial<Record<DecisionState, number>>
}

/** One request for provincial HR, with what stands against accepting it. */
export interface CorrectionDetail extends OwnCorrection {
  owningUnitName: string
  requestedBy: { personName: string; unitName: string }
  decidedBy: string | null
  file: SupportingFileView | null
  /** Where the application is, in the account list's words. */
  progress: AccountProgress
  holderName: string | null
  obstacle: Refusal | null
}

/** 申报人 of a batch, for provincial HR. */
export const batchApplicantsInput = z.object({
  batchCode: batchCodeSchema,
  /** Part of the name or of the unit's, or a whole ID number. */
  search: storableText().trim().max(100).default(''),
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(20),
})
export type BatchApplicantsFilter = z.output<typeof batchApplicantsInput>

export interface BatchApplicantRow extends MaskedIdentity {
  applicantId: string
  owningUnitName: string
  progress: AccountProgress
  holderName: string | null
  /** Of the application; 0 before it is opened. */
  version: number
}

export interface BatchApplicantPage {
  rows: BatchApplicantRow[]
  total: number
  page: number
  pageSize: number
}

export const accountSorts = ['opened', 'name', 'lastLogin'] as const

export const accountListInput = z.object({
  batchCode: batchCodeSchema,
  /** Part of the name, or a whole ID number. */
  search: storableText().trim().max(100).default(''),
  /** Left out: every account that is not removed. */
  progress: z.enum(accountProgresses).optional(),
  sort: z.enum(accountSorts).default('opened'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(20),
})
export type AccountListInput = z.input<typeof accountListInput>
export type AccountListFilter = z.output<typeof accountListInput>

export interface AccountRow {
  applicantId: string
  name: string
  idType: IdType
  idNumberMasked: string
  mobileMasked: string | null
  openedAt: Date
  lastLoginAt: Date | null
  /** Still the password that was handed out. */
  hasInitialPassword: boolean
  progress: AccountProgress
  /** Sections of the draft that were ever saved. */
  begunSections: number
  /** The unit that has the application now. */
  holderName: string | null
  bars: Record<AccountAction, AccountBar | null>
  /** A correction that was asked for and not decided yet. */
  hasPendingCorrection: boolean
}

/** Who went to another unit: the former owner sees no more than that. */
export interface Leaver {
  applicantId: string
  name: string
  leftAt: Date
}

export interface AccountPage {
  rows: AccountRow[]
  /** Exact to 10,000. */
  total: number
  page: number
  pageSize: number
  /** Of all the unit's accounts in this batch, whatever is searched for. */
  counts: Partial<Record<AccountProgress, number>>
}

/** Told once, to who opened the account or reset its password; nothing keeps it. */
export interface HandedOutPassword {
  applicantId: string
  name: string
  idNumberMasked: string
  initialPassword: string
  /** The operator opened it for himself. */
  isSelf: boolean
}

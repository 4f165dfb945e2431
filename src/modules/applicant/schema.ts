import { z } from 'zod'
import type { IdType } from '@/generated/prisma/enums'
import { chinaDate } from '@/lib/china-time'
import { storableText } from '@/lib/storable-text'
import { parseIdNumberOfType } from '@/modules/account/rules/id-number'
import { idTypes } from '@/modules/account/rules/id-types'
import { parseMobile } from '@/modules/account/rules/mobile'
import { parsePersonName } from '@/modules/account/rules/person-name'
import { batchCodeSchema } from '@/modules/batch/schema'
import type { AccountBar } from './rules/account-changes'
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
  bars: { correct: AccountBar | null; remove: AccountBar | null; resetPassword: AccountBar | null }
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

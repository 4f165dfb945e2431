import { z } from 'zod'
import type { IdType, UnitKind } from '@/generated/prisma/enums'
import { chinaDate } from '@/lib/china-time'
import { oneLineText, optionalLine } from '@/lib/one-line-text'
import { storableText } from '@/lib/storable-text'
import { parseIdNumberOfType } from '@/modules/account/rules/id-number'
import { idTypes } from '@/modules/account/rules/id-types'
import { parseMobile } from '@/modules/account/rules/mobile'
import { parsePersonName } from '@/modules/account/rules/person-name'
import type { SupportingFileView } from '@/modules/supporting-file/schema'
import type { HandoverLine } from './handover-schema'
import type { NameCorrection } from './name-schema'
import { failingCodes, type FailingCode } from './rules/failing-codes'
import { firstLevelKinds } from './rules/kind-below'
import { parseOrgCode } from './rules/org-code'
import { parseUscc } from './rules/uscc'

/** What one of our readers takes from the text, or the reader's own sentence. */
export function readBy<T>(read: (text: string) => { ok: true; value: T } | { ok: false; message: string }) {
  return storableText()
    .max(100, '内容太长，请核对。')
    .transform((text, context) => {
      const parsed = read(text)
      if (parsed.ok) return parsed.value
      context.addIssue({ code: 'custom', message: parsed.message })
      return z.NEVER
    })
}

/** A code, or null where it is left blank. A failing check digit is judged together with its proof (`proven`). */
function codeText(parse: typeof parseUscc | typeof parseOrgCode) {
  return readBy<string | null>((text) => {
    if (text.trim() === '') return { ok: true, value: null }
    const parsed = parse(text)
    if (parsed.ok) return { ok: true, value: parsed.code }
    return parsed.unchecked === undefined ? parsed : { ok: true, value: parsed.unchecked }
  })
}

export const phone = optionalLine('电话', { max: 30 }).refine(
  (text) => text === null || /^[\d+()（）\-—转 ]{5,30}$/.test(text),
  '电话只能有数字、“-”、括号和“转”，如 028-86001234 转 8。',
)

const mobile = readBy((text) => (text.trim() === '' ? { ok: false, message: '请填写手机号。' } : readMobile(text)))

export function readMobile(text: string): { ok: true; value: string } | { ok: false; message: string } {
  const parsed = parseMobile(text)
  return parsed.ok ? { ok: true, value: parsed.number } : parsed
}

export const email = optionalLine('电子邮箱', { max: 100 }).refine(
  (text) => text === null || z.email().safeParse(text).success,
  '电子邮箱的格式不对，应为“用户名@域名”。',
)

export const personName = readBy((text) => {
  const parsed = parsePersonName(text)
  return parsed.ok ? { ok: true, value: parsed.name } : parsed
})

const contact = { mobile, email, post: optionalLine('职务', { max: 50 }), phone }

export const documentFields = z.object({
  idType: z.enum(idTypes, '请选择证件类型。'),
  idNumber: storableText().max(50, '证件号码太长，请核对。'),
})
type DocumentFields = z.output<typeof documentFields>

export function readDocument({ idType, idNumber }: DocumentFields) {
  return parseIdNumberOfType(idType, idNumber, chinaDate(new Date()))
}

/** The natural person who is to act for the unit, as the superior enters him. */
export const operatorFields = z
  .object({
    name: personName,
    ...documentFields.shape,
    ...contact,
  })
  .refine((fields) => readDocument(fields).ok, {
    path: ['idNumber'],
    error: ({ input }) => {
      const parsed = readDocument(input as DocumentFields)
      return parsed.ok ? undefined : parsed.message
    },
    // Said together with what is wrong elsewhere, not after it.
    when: ({ value }) => documentFields.safeParse(value).success,
  })
  .transform((fields) => {
    const parsed = readDocument(fields)
    return parsed.ok ? { ...fields, idNumber: parsed.number } : fields
  })
export type OperatorFields = z.output<typeof operatorFields>

const unitFields = z.object({
  name: oneLineText('单位名称', { min: 2, max: 100 }),
  /** 推荐单位 of a prefecture; left out for every other kind. */
  governmentName: optionalLine('市（州）政府名称', { max: 100 }).optional(),
  uscc: codeText(parseUscc),
  orgCode: codeText(parseOrgCode),
  phone,
})

const proofReason = storableText()
  .trim()
  .min(2, '请说明为什么按此代码登记（至少 2 个字）。')
  .max(200, '说明不能超过 200 字。')
const proofFile = z.uuid('请上传载有此代码的证书扫描件。')

/** Why a code counts although its check digit fails, with the scan that shows it. Ignored where none fails. */
const codeOverride = z.object({ reason: proofReason, fileId: proofFile }).nullable().default(null)
/** The same of a unit that is there: without a file the scan is meant that proved these codes before. */
const changedOverride = z.object({ reason: proofReason, fileId: proofFile.nullable() }).nullable().default(null)
export type CodeOverride = NonNullable<z.output<typeof changedOverride>>

/** Codes whose check digit fails count with their proof only. */
const isProven = (field: FailingCode['field']) => (input: Codes) =>
  input.codeOverride !== null || problemOf(field, input) === undefined
const proven = (field: FailingCode['field']) => ({
  path: [field],
  error: ({ input }: { input?: unknown }) => problemOf(field, input as Codes),
  when: ({ value }: { value: unknown }) => codesOnly.safeParse(value).success,
})
const codesOnly = z.object({ uscc: z.string().nullable(), orgCode: z.string().nullable() })
type Codes = z.output<typeof codesOnly> & { codeOverride?: unknown }

function problemOf(field: FailingCode['field'], input: Codes): string | undefined {
  const message = failingCodes(input).find((one) => one.field === field)?.message
  return message && `${message}确认证书上就是此代码的，请在下方说明并上传扫描件。`
}

const hasCode = {
  path: ['uscc'],
  message: '统一社会信用代码和组织机构代码必须填写其中一项。',
  // Said together with what is wrong elsewhere, not after it.
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
}
const isCoded = ({ uscc, orgCode }: { uscc?: unknown; orgCode?: unknown }) => uscc !== null || orgCode !== null

/** He has read that one person acts twice on a path (OPERATOR_CONFLICT, OPERATOR_TWICE), and goes on. */
export const conflictKnown = z.boolean().default(false)

/** 新增下级单位及单位账户: directly under the acting unit. `kind` only where that is the province. */
export const createUnitInput = unitFields
  .extend({
    /** Made once per filled-in form and sent again when no answer came: a double click creates one unit. */
    requestKey: z.uuid(),
    kind: z.enum(firstLevelKinds, '请选择单位类别。').optional(),
    operator: operatorFields,
    codeOverride,
    conflictKnown,
  })
  .refine(isCoded, hasCode)
  .refine(isProven('uscc'), proven('uscc'))
  .refine(isProven('orgCode'), proven('orgCode'))
export type CreateUnitInput = z.output<typeof createUnitInput>

/** A change carries the version of the unit that the user saw. */
const seen = { unitId: z.uuid(), version: z.int32().min(0) }
export const unitSeenInput = z.object(seen)
export type UnitSeen = z.output<typeof unitSeenInput>

export const reactivateUnitInput = z.object({ ...seen, conflictKnown })
export type ReactivateUnitInput = z.output<typeof reactivateUnitInput>

export const editUnitInput = unitFields
  .extend({ ...seen, codeOverride: changedOverride })
  .refine(isCoded, hasCode)
  .refine(isProven('uscc'), proven('uscc'))
  .refine(isProven('orgCode'), proven('orgCode'))
export type EditUnitInput = z.output<typeof editUnitInput>

export const changeOperatorInput = z.object({ ...seen, operator: operatorFields, conflictKnown })
export type ChangeOperatorInput = z.output<typeof changeOperatorInput>

export const editOperatorInput = z.object({
  ...seen,
  name: personName,
  ...contact,
  /** Left blank it stays as it is: the browser never gets the whole number to send it back. */
  mobile: readBy<string | null>((text) => (text.trim() === '' ? { ok: true, value: null } : readMobile(text))),
})
export type EditOperatorInput = z.output<typeof editOperatorInput>

export const subordinateInput = z.object({ unitId: z.uuid() })

export const subordinateSorts = ['name', 'created', 'lastLogin'] as const
export const subordinateStatuses = ['active', 'name-asked', 'deactivated', 'all'] as const
export const listSubordinatesInput = z.object({
  /** Drafts and submissions are counted in this round. */
  batchCode: storableText().min(1).max(20),
  /** Part of the unit's name, of a code or of the operator's name. */
  search: storableText().trim().max(100).default(''),
  status: z.enum(subordinateStatuses).default('active'),
  sort: z.enum(subordinateSorts).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  page: z.number().int().min(1).max(100_000).default(1),
  pageSize: z.number().int().min(1).max(100).default(20),
})
export type ListSubordinatesInput = z.output<typeof listSubordinatesInput>

/** A unit directly below the acting one, with its account. */
export interface Subordinate {
  unitId: string
  version: number
  kind: UnitKind
  name: string
  governmentName: string | null
  uscc: string | null
  orgCode: string | null
  /** Why a code counts although its check digit fails. */
  codeOverride: string | null
  phone: string | null
  /** When its operator confirmed that the name equals the official seal. */
  nameConfirmedAt: Date | null
  createdAt: Date
  deactivatedAt: Date | null
  operator: SubordinateOperator | null
}

export interface SubordinateOperator {
  operatorId: string
  name: string
  /** 138****8000; null when none was given. */
  mobileMasked: string | null
  email: string | null
  post: string | null
  phone: string | null
  lastLoginAt: Date | null
}

/** Progress in the round, in the unit and everywhere below it: how many, never what. */
export interface SubordinateRow extends Subordinate {
  /** Its request for another name waits for an answer. */
  isNameAsked: boolean
  draftsOpened: number
  submitted: number
}

export interface SubordinatePage {
  rows: SubordinateRow[]
  total: number
  page: number
  pageSize: number
}

export interface SubordinateDetail extends Subordinate {
  /** Present and former, the latest first. */
  operators: {
    operatorId: string
    name: string
    idType: IdType
    idNumberMasked: string
    from: Date
    until: Date | null
  }[]
  /** The scan that shows the code whose check digit fails. */
  codeProof: SupportingFileView | null
  /** Requests for another name, the latest first. */
  nameCorrections: NameCorrection[]
  /** The latest first. */
  handovers: HandoverLine[]
  /** The latest first, at most 100. */
  history: HistoryLine[]
}

export interface HistoryLine {
  id: string
  at: Date
  /** What was done: 变更经办人. */
  what: string
  /** From what to what, where that says something. */
  detail: string | null
  byName: string | null
  byUnitName: string | null
}

export interface UnitChange {
  unitId: string
  version: number
}

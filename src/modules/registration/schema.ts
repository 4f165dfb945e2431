import { z } from 'zod'
import type { IdType, RegistrationState, SupportingFileKind, UnitKind } from '@/generated/prisma/enums'
import { oneLineText, optionalLine } from '@/lib/one-line-text'
import { unprintableCharacters } from '@/lib/printable-characters'
import { storableText } from '@/lib/storable-text'
import type { RegistrationMaterial } from '@/modules/batch/schema'
import type { SupportingFileView } from '@/modules/supporting-file/schema'
import { firstLevelKinds } from '@/modules/unit/rules/kind-below'
import { parseOrgCode } from '@/modules/unit/rules/org-code'
import { parseUscc } from '@/modules/unit/rules/uscc'
import { documentFields, email, personName, phone, readBy, readDocument, readMobile } from '@/modules/unit/schema'
import { registrationStates } from './rules/registration-state'

const requiredCode = readBy((text) => {
  if (text.trim() === '') return { ok: false, message: '请填写统一社会信用代码。' }
  const parsed = parseUscc(text)
  return parsed.ok ? { ok: true, value: parsed.code } : parsed
})
const optionalCode = readBy<string | null>((text) => {
  if (text.trim() === '') return { ok: true, value: null }
  const parsed = parseOrgCode(text)
  return parsed.ok ? { ok: true, value: parsed.code } : parsed
})

/** The unit: one of the list, or one that the system does not know yet. */
const target = z.discriminatedUnion('is', [
  z.object({ is: z.literal('LISTED'), unitId: z.uuid('请从名单中选择单位。') }),
  z
    .object({
      is: z.literal('NEW'),
      kind: z.enum(firstLevelKinds, '请选择单位类别。'),
      name: oneLineText('单位名称', { min: 2, max: 100 }),
      governmentName: optionalLine('市（州）政府名称', { max: 100 }),
      uscc: requiredCode,
      orgCode: optionalCode,
    })
    .refine(({ kind, governmentName }) => kind !== 'PREFECTURE' || governmentName !== null, {
      path: ['governmentName'],
      message: '请填写市（州）政府名称：推荐单位是市（州）政府，由人社局承办。',
      // Said together with what is wrong elsewhere, not after it.
      when: ({ value }) => typeof value === 'object' && value !== null,
    }),
])
export type RegistrationTarget = z.output<typeof target>

const person = {
  /** It goes on the printed form. */
  name: personName.refine((name) => unprintableCharacters(name).length === 0, '姓名含有不能打印的字符，请核对。'),
  ...documentFields.shape,
  /** Blank: as it was saved. */
  mobile: readBy<string | null>((text) => (text.trim() === '' ? { ok: true, value: null } : readMobile(text))),
  email: email.refine((text) => text !== null, '请填写电子邮箱。'),
  post: oneLineText('职务', { max: 50 }),
  phone,
}

/** Said together with what is wrong elsewhere, not after it. */
const withTheRest = { when: ({ value }: { value: unknown }) => documentFields.safeParse(value).success }

const documentProblem = (value: unknown) => {
  const parsed = readDocument(value as z.output<typeof documentFields>)
  return parsed.ok ? undefined : parsed.message
}
const isBlank = ({ idNumber }: { idNumber: string }) => idNumber.trim() === ''

function withNumber<T extends { idType: IdType; idNumber: string }>(fields: T) {
  const parsed = readDocument(fields)
  return { ...fields, idNumber: parsed.ok ? parsed.number : null }
}

const newPerson = z
  .object(person)
  .refine((fields) => readDocument(fields).ok, {
    path: ['idNumber'],
    error: ({ input }) => documentProblem(input),
    ...withTheRest,
  })
  .refine(({ mobile }) => mobile !== null, { path: ['mobile'], message: '请填写手机号。', ...withTheRest })
  .transform(withNumber)

const savedPerson = z
  .object(person)
  .refine((fields) => isBlank(fields) || readDocument(fields).ok, {
    path: ['idNumber'],
    error: ({ input }) => documentProblem(input),
    ...withTheRest,
  })
  .transform(withNumber)

/** The privacy notice that was read, and both ticks given for it one by one. */
const consent = z.object({
  noticeVersion: z.int32(),
  general: z.literal(true, '请阅读后勾选“同意处理个人信息”。'),
  sensitive: z.literal(true, '请阅读后勾选“同意处理敏感个人信息”。'),
})

export const createRegistrationInput = z.object({
  /** Made once per filled-in form and sent again when no answer came: a double click registers once. */
  requestKey: z.uuid(),
  /** Given before anything of him is kept. */
  consent,
  target,
  operator: newPerson,
})
export type CreateRegistrationInput = z.output<typeof createRegistrationInput>

const version = z.int32().min(0)
export const saveRegistrationInput = z.object({ version, target, operator: savedPerson })
export type SaveRegistrationInput = z.output<typeof saveRegistrationInput>

export const submitRegistrationInput = z.object({
  version,
  /** Null: what was accepted with the form still holds. */
  consent: consent.nullable(),
})
export type SubmitRegistrationInput = z.output<typeof submitRegistrationInput>

export const removeRegistrationFileInput = z.object({ fileId: z.uuid() })

/** The fields of an upload; `materialKey` for what the batch asks for beside the stamped form. */
export const registrationFileInput = z.object({
  kind: z.enum(['STAMPED_FORM', 'REGISTRATION_MATERIAL']),
  materialKey: z.string().max(40).default(''),
})

/** Both are read leniently by the service: whatever was wrong, the answer is the same. */
export const lookUpInput = z.object({
  number: storableText().max(100, '内容太长，请核对。'),
  mobile: storableText().max(100, '内容太长，请核对。'),
})

export const unitChoicesInput = z.object({
  kind: z.enum(firstLevelKinds, '请选择单位类别。'),
  /** First registration: units without an operator; 变更经办人: those with one. */
  registered: z.boolean().default(false),
  search: storableText().trim().max(100).default(''),
})

export const listRegistrationsInput = z.object({
  state: z.enum([...registrationStates.filter((state) => state !== 'DRAFT'), 'ALL']).default('PENDING'),
  /** Part of the number, of the unit's or of the operator's name. */
  search: storableText().trim().max(100).default(''),
  page: z.int32().min(1).max(100_000).default(1),
})
export type ListRegistrationsInput = z.output<typeof listRegistrationsInput>

export const registrationInput = z.object({ registrationId: z.uuid() })
const seen = { registrationId: z.uuid(), version }
export const approveRegistrationInput = z.object({
  ...seen,
  /** Whom the page showed as the unit's operator; null: nobody. */
  presentOperatorId: z.uuid().nullable(),
  /** He acts on the same path already, and the officer goes on knowingly. */
  conflictKnown: z.boolean().default(false),
})
export type ApproveRegistrationInput = z.output<typeof approveRegistrationInput>
export const refuseRegistrationInput = z.object({
  ...seen,
  reason: storableText().trim().min(2, '请写明原因（至少 2 个字）。').max(500, '原因不能超过 500 字。'),
})
export type RefuseRegistrationInput = z.output<typeof refuseRegistrationInput>

/** A first-level unit as the public list names it. */
export interface UnitChoice {
  unitId: string
  name: string
  governmentName: string | null
}

export interface RegistrationLine {
  at: Date
  toState: RegistrationState
  reason: string | null
  byName: string | null
}

export interface RegistrationFile extends SupportingFileView {
  createdAt: Date
}

/** What a registration says, without whole numbers. */
export interface RegistrationFacts {
  number: string
  version: number
  state: RegistrationState
  unitId: string | null
  unitKind: UnitKind
  unitName: string
  governmentName: string | null
  uscc: string | null
  orgCode: string | null
  personName: string
  idType: IdType
  idNumberMasked: string
  mobileMasked: string
  email: string | null
  post: string | null
  phone: string | null
  /** The unit has an operator already: 经办人变更. */
  isOperatorChange: boolean
  savedAt: Date
  submittedAt: Date | null
  decidedAt: Date | null
  reason: string | null
  materials: RegistrationMaterial[]
  files: RegistrationFile[]
  history: RegistrationLine[]
}

/** One's own registration, for whoever has shown number and mobile or has just filled it in. */
export interface OwnRegistration extends RegistrationFacts {
  canEdit: boolean
  /** The notice that this operator has accepted; null after another person was entered. */
  acceptedNotice: number | null
  /** What still stands against sending it. */
  missing: string[]
  /** The PDF of the present data is made. */
  isFormReady: boolean
}

export interface RegistrationRow {
  registrationId: string
  number: string
  state: RegistrationState
  unitName: string
  unitKind: UnitKind
  personName: string
  isOperatorChange: boolean
  isNewUnit: boolean
  submittedAt: Date
  decidedAt: Date | null
  decidedByName: string | null
}

export interface RegistrationPage {
  rows: RegistrationRow[]
  total: number
  page: number
  pageSize: number
  counts: Partial<Record<RegistrationState, number>>
}

export interface PresentOperator {
  operatorId: string
  name: string
  idType: IdType
  idNumberMasked: string
  mobileMasked: string | null
  email: string | null
  post: string | null
  phone: string | null
  since: Date
  lastLoginAt: Date | null
}

/** A registration on the province's desk. */
export interface RegistrationDetail extends RegistrationFacts {
  registrationId: string
  presentOperator: PresentOperator | null
  /** What should be known before it is decided, in words. */
  warnings: string[]
  /** Which other units this person acts for. */
  otherUnits: string[]
  /** What stands against approving it now, in words; empty = may be approved. */
  obstacles: string[]
}

export type FileSlot = { kind: SupportingFileKind; materialKey: string | null }

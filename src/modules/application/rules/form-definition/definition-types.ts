import type { DictionaryKey } from '@/modules/dictionary/rules/dictionaries'
import type { Form, FormRow } from '../form-content'

/** True when the field (or attachment) is asked for; `row` is the table row it stands in. */
export type Condition = (form: Form, row?: FormRow) => boolean

export type FieldType =
  | 'text'
  | 'textarea'
  | 'dict'
  | 'month'
  | 'date'
  | 'year'
  | 'int'
  | 'decimal'
  | 'bool'
  | 'tick'
  | 'email'
  | 'mobile'
  | 'idNumber'
  | 'digits'
  | 'image'
  | 'attachmentRef'

export interface FieldDefinition {
  key: string
  label: string
  type: FieldType
  /** Must be filled; with `requiredIf`, only when that holds. */
  required: boolean
  requiredIf?: Condition
  /** Shown and printed only while `requiredIf` holds. */
  onlyIfRequired?: boolean
  /** Lengths in code points. */
  minLength?: number
  maxLength?: number
  dict?: DictionaryKey
  /** Several codes of the dictionary. */
  multiple?: boolean
  min?: number
  max?: number
  /** Decimal places of a `decimal`. */
  scale?: number
  /** A month or date not later than the batch's cutoff. */
  notAfterCutoff?: boolean
  /** Key of the month of the same row that this one may not precede. */
  notBefore?: string
  /** “至今” may stand instead of a month. */
  canBePresent?: boolean
  /** Exact count of digits of a `digits` field. */
  digits?: number
  check?: 'isbn13'
  /** Filled by the system: from the account, the unit, or derived from the ID number. */
  bound?: 'account' | 'unit' | 'idNumber'
  masked?: boolean
  /** Shown before anything was chosen. */
  initial?: string
  /** For `image` and `attachmentRef`: the kind of attachment that is uploaded here. */
  attachmentKind?: string
  hint?: string
  /** Takes the whole width of the section. */
  wide?: boolean
}

export interface TableDefinition {
  minRows: number
  maxRows: number
  /** Rows are printed in the order of this month column; without it in the applicant's own order. */
  sortBy?: string
  columns: FieldDefinition[]
  /** Columns that name a folded row. */
  titleColumns: string[]
}

export interface SectionDefinition {
  key: SectionKey
  label: string
  /** For the list of sections at the left. */
  shortLabel: string
  hint?: string
  fields?: FieldDefinition[]
  table?: TableDefinition
}

export interface AttachmentDefinition {
  key: string
  label: string
  required: boolean
  requiredIf?: Condition
  /** One file for each row of this table section. */
  perRow?: SectionKey
  /** OWNER: belongs to the owning unit's recommendation, not to the applicant's form. */
  by: 'APPLICANT' | 'OWNER'
  maxFiles: number
  maxBytes: number
  accept: ('application/pdf' | 'image/jpeg' | 'image/png')[]
  minPixels?: { width: number; height: number }
}

export interface RecommendationBlock {
  unit: 'OWNER' | 'SUPERIOR' | 'FIRST_LEVEL_RECOMMENDER'
  label: string
  fields: (FieldDefinition & { requiredAt?: 'approve' | 'forward'; onlyWithPublicity?: boolean })[]
}

export interface FormDefinition {
  id: string
  version: number
  sections: SectionDefinition[]
  attachments: AttachmentDefinition[]
  /** At least `min` of these sections must have content. */
  atLeastOneOf: { sections: SectionKey[]; min: number }
  recommendation: RecommendationBlock[]
}

export const sectionKeys = [
  'basic',
  'application',
  'education',
  'work',
  'academicPosts',
  'honors',
  'projects',
  'papers',
  'books',
  'patents',
  'awards',
  'benefits',
  'summary',
  'attachments',
  'pledge',
] as const
export type SectionKey = (typeof sectionKeys)[number]

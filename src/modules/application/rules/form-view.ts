import { dictionaryLabel } from '@/modules/dictionary/rules/dictionaries'
import { maskIdNumber, maskMobile } from '@/modules/account/rules/mask'
import { isShown } from './completeness'
import {
  isEmptyValue,
  present,
  textOf,
  type FieldValue,
  type Form,
  type FormRow,
  type SectionContent,
} from './form-content'
import type { FieldDefinition, SectionDefinition } from './form-definition/definition-types'
import { fieldsOf } from './form-definition/form-definition'

/** A section ready to be shown or printed: labels resolved, rows in printing order. */
export interface SectionView {
  key: string
  label: string
  /** Of a plain section. */
  fields: { key: string; label: string; value: string; isLong: boolean }[]
  /** Of a table, else null. */
  table: { columns: { key: string; label: string }[]; rows: { id: string; cells: string[] }[] } | null
}

export interface ViewOptions {
  /** Shows ID number and mobile whole; without it they are masked. */
  reveal?: boolean
  /** Files, so that 证明材料 shows their names. */
  attachments?: readonly { kind: string; rowId: string | null; fileName: string }[]
}

/**
 * Label and value of everything in a section, for dossier, comparison and PDF.
 * @param content as submitted; ID number and mobile already decrypted (or already masked)
 */
export function describeSection(
  section: SectionDefinition,
  content: SectionContent | undefined,
  options: ViewOptions = {},
): SectionView {
  // Conditions of shown fields look only into their own section or row.
  const form: Form = content ? { [section.key]: content } : {}
  const head = { key: section.key, label: section.label }
  if (section.table) return { ...head, fields: [], table: describeTable(section, form, options) }
  const fields = fieldsOf(section)
    .filter((field) => isShown(field, form))
    .map((field) => ({
      key: field.key,
      label: field.label,
      value: field.attachmentKind
        ? fileNames(field, null, options)
        : describeValue(field, content?.fields[field.key], options),
      isLong: field.type === 'textarea',
    }))
  return { ...head, fields, table: null }
}

/** One value in words: code → label, 至今, 是/否; '' when empty. */
export function describeValue(
  field: FieldDefinition,
  value: FieldValue | undefined,
  options: ViewOptions = {},
): string {
  if (isEmptyValue(value) || value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  const label = (code: string) => (field.dict ? dictionaryLabel(field.dict, code) : code)
  if (Array.isArray(value)) return value.map(label).join('、')
  if (field.type === 'textarea') return value
  const text = value.trim()
  if (field.canBePresent && text === present) return '至今'
  if (field.masked && !options.reveal) return field.type === 'mobile' ? maskMobile(text) : maskIdNumber(text)
  return label(text)
}

/** Rows in printing order: by month where the table says so, else as the applicant ordered them. */
export function rowsInOrder(section: SectionDefinition, rows: FormRow[]): FormRow[] {
  const sortBy = section.table?.sortBy
  if (!sortBy) return rows
  const key = (row: FormRow) => textOf(row.values[sortBy]) || '9999'
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function describeTable(section: SectionDefinition, form: Form, options: ViewOptions): SectionView['table'] {
  const columns = fieldsOf(section)
  return {
    columns: columns.map(({ key, label }) => ({ key, label })),
    rows: rowsInOrder(section, form[section.key]?.rows ?? []).map((row) => ({
      id: row.id,
      cells: columns.map((column) => {
        if (!isShown(column, form, row)) return ''
        return column.attachmentKind
          ? fileNames(column, row.id, options)
          : describeValue(column, row.values[column.key], options)
      }),
    })),
  }
}

function fileNames(field: FieldDefinition, rowId: string | null, { attachments = [] }: ViewOptions): string {
  return attachments
    .filter((file) => file.kind === field.attachmentKind && file.rowId === rowId)
    .map((file) => file.fileName)
    .join('、')
}

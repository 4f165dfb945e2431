/** A value as typed: validation never blocks saving, so numbers and months are kept as text until they are checked. */
export type FieldValue = string | boolean | string[] | null

/** A table row. Its id is stable: remarks, attachments and comparisons hang on it. */
export type FormRow = {
  id: string
  values: Record<string, FieldValue>
}

/** One section: `fields` of a plain section or `rows` of a table. */
export type SectionContent = {
  fields: Record<string, FieldValue>
  rows: FormRow[]
}

/** The whole form: section key → content. A section never touched is missing. */
export type Form = Partial<Record<string, SectionContent>>

/** Stands for “至今” in a month. */
export const present = 'PRESENT'

/** The text of a field or cell, trimmed; '' when empty or not a text. */
export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** The trimmed text of a plain section's field. */
export function fieldText(form: Form, section: string, key: string): string {
  return textOf(form[section]?.fields[key])
}

export function fieldIsTrue(form: Form, section: string, key: string): boolean {
  return form[section]?.fields[key] === true
}

export function rowsOf(form: Form, section: string): FormRow[] {
  return form[section]?.rows ?? []
}

export function isEmptyValue(value: FieldValue | undefined): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) ? value.length === 0 : false
}

/** Length as people count: one per code point, so that 𠮷 is one. */
export function codePoints(text: string): number {
  return [...text].length
}

export const emptySection: SectionContent = { fields: {}, rows: [] }

/** Reads a stored section; whatever is not of the shape is left out. */
export function readSection(stored: unknown): SectionContent {
  if (typeof stored !== 'object' || stored === null) return emptySection
  const { fields, rows } = stored as Partial<SectionContent>
  return { fields: fields ?? {}, rows: rows ?? [] }
}

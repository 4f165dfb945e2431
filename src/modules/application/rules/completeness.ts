import { checkValue, missingWords } from './check-value'
import { checkAcrossFields } from './cross-checks'
import { isEmptyValue, rowsOf, type FieldValue, type Form, type FormRow } from './form-content'
import type {
  AttachmentDefinition,
  FieldDefinition,
  FormDefinition,
  SectionDefinition,
} from './form-definition/definition-types'
import { fieldsOf, isDraftSection, sectionOf } from './form-definition/form-definition'
import type { CompletenessContext, Problem } from './problem'

export interface AttachedFile {
  kind: string
  rowId: string | null
}

/**
 * Everything that is missing or wrong in a form, in the form's own order; empty = it may be submitted.
 * Pure: the same in the browser and on the server (workflow §10).
 * @param form the draft with what the system binds filled in (bind-form.ts)
 * @param attachments the applicant's files that are not removed
 */
export function checkForm(form: Form, attachments: readonly AttachedFile[], context: CompletenessContext): Problem[] {
  const { definition } = context
  return [
    ...definition.sections.flatMap((section) => checkSection(section, form, attachments, context)),
    ...checkAttachmentList(form, attachments, definition),
    ...checkAtLeastOne(form, definition),
  ]
}

/** True when the field is asked for here and now. */
export function isRequired(field: FieldDefinition, form: Form, row?: FormRow): boolean {
  return field.required && (field.requiredIf?.(form, row) ?? true)
}

/** False for a field that is only shown while its condition holds, and does not. */
export function isShown(field: FieldDefinition, form: Form, row?: FormRow): boolean {
  return !field.onlyIfRequired || isRequired(field, form, row)
}

/** True when anything was filled in or chosen. */
export function hasContent(section: SectionDefinition, form: Form): boolean {
  if (section.table) return rowsOf(form, section.key).length > 0
  const fields = form[section.key]?.fields ?? {}
  // What the system fills in beforehand (nationality, the account's mobile) is nothing the applicant has done.
  return fieldsOf(section).some(
    (field) => !field.bound && !field.initial && field.type !== 'mobile' && !isEmptyValue(fields[field.key]),
  )
}

function checkSection(
  section: SectionDefinition,
  form: Form,
  attachments: readonly AttachedFile[],
  context: CompletenessContext,
): Problem[] {
  if (section.table) return checkTable(section, form, attachments, context)
  const values = form[section.key]?.fields ?? {}
  const at = { section: section.key, rowId: null }
  return [
    ...fieldsOf(section).flatMap((field) => {
      const what = checkField(field, values[field.key], form, undefined, attachments, context)
      return what ? [{ ...at, field: field.key, what }] : []
    }),
    ...(isDraftSection(section) ? checkAcrossFields(section.key, form, context) : []),
  ]
}

function checkTable(
  section: SectionDefinition,
  form: Form,
  attachments: readonly AttachedFile[],
  context: CompletenessContext,
): Problem[] {
  const rows = rowsOf(form, section.key)
  const { minRows, maxRows } = section.table ?? { minRows: 0, maxRows: 0 }
  const count = (what: string): Problem[] => [{ section: section.key, field: null, rowId: null, what }]
  return [
    ...(rows.length < minRows ? count(`${section.label}至少填写 ${minRows} 项，请添加`) : []),
    ...(rows.length > maxRows ? count(`${section.label}最多 ${maxRows} 项，现有 ${rows.length} 项，请删去多余的`) : []),
    ...rows.flatMap((row) =>
      fieldsOf(section).flatMap((field) => {
        const what = checkField(field, row.values[field.key], form, row, attachments, context)
        return what ? [{ section: section.key, field: field.key, rowId: row.id, what }] : []
      }),
    ),
    ...checkAcrossFields(section.key, form, context),
  ]
}

function checkField(
  field: FieldDefinition,
  value: FieldValue | undefined,
  form: Form,
  row: FormRow | undefined,
  attachments: readonly AttachedFile[],
  context: CompletenessContext,
): string | null {
  if (!isShown(field, form, row)) return null
  const isMissing = field.attachmentKind
    ? !attachments.some((file) => file.kind === field.attachmentKind && file.rowId === (row?.id ?? null))
    : isEmptyValue(value) || (field.type === 'tick' && value !== true)
  if (isMissing) return isRequired(field, form, row) ? missingWords(field) : null
  return checkValue(field, value, context)
}

/** Kinds that stand in the section 附件: per-row kinds are asked for at their rows. */
function checkAttachmentList(form: Form, attachments: readonly AttachedFile[], definition: FormDefinition): Problem[] {
  const at = (kind: AttachmentDefinition, what: string) => ({
    section: 'attachments',
    field: kind.key,
    rowId: null,
    what,
  })
  return definition.attachments
    .filter((kind) => kind.by === 'APPLICANT' && !kind.perRow)
    .flatMap((kind) => {
      const count = attachments.filter((file) => file.kind === kind.key).length
      const isAsked = kind.required || (kind.requiredIf?.(form) ?? false)
      if (isAsked && count === 0) return [at(kind, `请上传${kind.label}`)]
      return count > kind.maxFiles ? [at(kind, `${kind.label}最多 ${kind.maxFiles} 个文件，请删去多余的`)] : []
    })
}

function checkAtLeastOne(form: Form, definition: FormDefinition): Problem[] {
  const { min } = definition.atLeastOneOf
  const sections = definition.atLeastOneOf.sections.flatMap((key) => sectionOf(definition, key) ?? [])
  if (sections.filter((section) => hasContent(section, form)).length >= min) return []
  const names = sections.map((section) => section.shortLabel).join('、')
  const first = sections[0]?.key ?? 'projects'
  return [{ section: first, field: null, rowId: null, what: `${names}至少填写 ${min} 项，请在其中任一处添加` }]
}

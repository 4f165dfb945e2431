import { z } from 'zod'
import type { AttachmentDefinition, FieldDefinition, FormDefinition, SectionDefinition } from './definition-types'
import { formDefinition } from './form-definition'

/**
 * A batch's switches over the form (FormVersion.overrides): fields by `section.field`, tables and attachments by key.
 * A snapshot keeps the version it was made with.
 */
export const formOverrides = z.object({
  fields: z
    .record(
      z.string(),
      z.object({
        enabled: z.boolean().optional(),
        required: z.boolean().optional(),
        minLength: z.number().int().min(0).optional(),
        maxLength: z.number().int().min(1).max(10_000).optional(),
      }),
    )
    .default({}),
  tables: z
    .record(
      z.string(),
      z.object({
        enabled: z.boolean().optional(),
        minRows: z.number().int().min(0).optional(),
        maxRows: z.number().int().min(1).max(50).optional(),
      }),
    )
    .default({}),
  attachments: z
    .record(z.string(), z.object({ enabled: z.boolean().optional(), required: z.boolean().optional() }))
    .default({}),
})
export type FormOverrides = z.output<typeof formOverrides>

/**
 * The form as one version of a batch wants it.
 * @param stored FormVersion.overrides as read from the database; `{}` is the form as shipped
 */
export function definitionFor(stored: unknown): FormDefinition {
  const overrides = formOverrides.parse(stored ?? {})
  return {
    ...formDefinition,
    sections: formDefinition.sections.flatMap((section) => switchedSection(section, overrides)),
    attachments: formDefinition.attachments.flatMap((kind) => switchedAttachment(kind, overrides)),
  }
}

function switchedSection(section: SectionDefinition, overrides: FormOverrides): SectionDefinition[] {
  const { enabled = true, ...limits } = overrides.tables[section.key] ?? {}
  if (!enabled) return []
  const fields = section.fields?.flatMap((field) => switchedField(section.key, field, overrides))
  const table = section.table && {
    ...section.table,
    ...limits,
    columns: section.table.columns.flatMap((column) => switchedField(section.key, column, overrides)),
  }
  return [{ ...section, ...(fields && { fields }), ...(table && { table }) }]
}

function switchedField(section: string, field: FieldDefinition, overrides: FormOverrides): FieldDefinition[] {
  const { enabled = true, ...limits } = overrides.fields[`${section}.${field.key}`] ?? {}
  return enabled ? [{ ...field, ...limits }] : []
}

function switchedAttachment(kind: AttachmentDefinition, overrides: FormOverrides): AttachmentDefinition[] {
  const { enabled = true, ...limits } = overrides.attachments[kind.key] ?? {}
  return enabled ? [{ ...kind, ...limits }] : []
}

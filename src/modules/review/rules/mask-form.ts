import { maskIdNumber, maskMobile } from '@/modules/account/rules/mask'
import type { FieldValue, Form, SectionContent } from '@/modules/application/rules/form-content'
import type { FieldDefinition, FormDefinition } from '@/modules/application/rules/form-definition/definition-types'
import { fieldsOf } from '@/modules/application/rules/form-definition/form-definition'

/** The form with ID numbers and mobiles masked, for whoever only reads it. */
export function maskForm(form: Form, definition: FormDefinition): Record<string, SectionContent> {
  return Object.fromEntries(
    definition.sections.flatMap((section) => {
      const content = form[section.key]
      if (!content) return []
      const masked = fieldsOf(section).filter((field) => field.masked)
      return [
        [
          section.key,
          {
            fields: maskValues(content.fields, masked),
            rows: content.rows.map((row) => ({ ...row, values: maskValues(row.values, masked) })),
          },
        ],
      ]
    }),
  )
}

function maskValues(values: Record<string, FieldValue>, masked: FieldDefinition[]): Record<string, FieldValue> {
  const copy = { ...values }
  for (const { key, type } of masked) {
    const value = copy[key]
    if (typeof value === 'string' && value !== '')
      copy[key] = type === 'mobile' ? maskMobile(value) : maskIdNumber(value)
  }
  return copy
}

'use client'

import { isShown } from '../rules/completeness'
import type { SectionDefinition } from '../rules/form-definition/definition-types'
import { fieldsOf } from '../rules/form-definition/form-definition'
import { FormField } from './form-field'
import { useFormPage } from './form-context'

/** A plain section: its fields in two columns. */
export function SectionFields({ section }: { section: SectionDefinition }) {
  const { form } = useFormPage()
  return (
    <div className="grid gap-x-[18px] gap-y-3.5 sm:grid-cols-2">
      {fieldsOf(section)
        .filter((field) => isShown(field, form))
        .map((field) => (
          <FormField key={field.key} section={section.key} field={field} />
        ))}
    </div>
  )
}

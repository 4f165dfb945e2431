import type { FieldValue } from '../rules/form-content'
import type { FieldDefinition } from '../rules/form-definition/definition-types'

/** What every control of a form field gets, whatever its type. */
export interface ControlProps {
  field: FieldDefinition
  value: FieldValue | undefined
  id: string
  isRequired: boolean
  isDisabled: boolean
  error: string | null
  onChange: (value: FieldValue) => void
}

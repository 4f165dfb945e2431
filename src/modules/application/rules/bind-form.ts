import type { FieldValue, Form } from './form-content'
import type { FormDefinition } from './form-definition/definition-types'

/** What the system fills in: from the account, the unit and the ID number. */
export interface BoundFields {
  name: string
  idType: string
  /** Masked for display, whole for a snapshot. */
  idNumber: string
  /** Null when the ID number does not tell. */
  sex: '1' | '2' | null
  /** YYYY-MM-DD; null when the ID number does not tell. */
  birthDate: string | null
  employer: string
  /** From the account; only until the applicant has entered his own. */
  mobile: string | null
}

/** The form with what the system binds and with first choices filled in: what is checked, shown and submitted. */
export function bindForm(draft: Form, bound: BoundFields, definition: FormDefinition): Form {
  const form = withInitialChoices(draft, definition)
  const basic = form['basic'] ?? { fields: {}, rows: [] }
  const fields: Record<string, FieldValue> = {
    ...basic.fields,
    mobile: basic.fields['mobile'] ?? bound.mobile,
    name: bound.name,
    idType: bound.idType,
    idNumber: bound.idNumber,
    employer: bound.employer,
    ...(bound.sex && { sex: bound.sex }),
    ...(bound.birthDate && { birthDate: bound.birthDate }),
  }
  return { ...form, basic: { ...basic, fields } }
}

/** Keys of 基本信息 that this applicant can't change. Sex and birth date are his own to enter when the ID number does not tell. */
export function boundKeys(bound: Pick<BoundFields, 'sex' | 'birthDate'>): string[] {
  return [
    'name',
    'idType',
    'idNumber',
    'employer',
    ...(bound.sex ? ['sex'] : []),
    ...(bound.birthDate ? ['birthDate'] : []),
  ]
}

function withInitialChoices(draft: Form, definition: FormDefinition): Form {
  const form: Form = { ...draft }
  for (const section of definition.sections) {
    for (const field of section.fields ?? []) {
      const content = form[section.key] ?? { fields: {}, rows: [] }
      if (field.initial === undefined || content.fields[field.key] !== undefined) continue
      form[section.key] = { ...content, fields: { ...content.fields, [field.key]: field.initial } }
    }
  }
  return form
}

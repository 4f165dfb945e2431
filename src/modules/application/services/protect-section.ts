import { decryptField, encryptField } from '@/server/field-encryption'
import type { Form, SectionContent } from '../rules/form-content'

/** Fields of the form that are encrypted inside its JSON, in drafts and snapshots (access-and-privacy D1). */
const protectedFields: Record<string, readonly string[]> = { basic: ['idNumber', 'mobile'] }

/** As it is stored: ID number and mobile are ciphertext. */
export function protectSection(section: string, content: SectionContent): SectionContent {
  return mapProtected(section, content, (text) => (isCiphertext(text) ? text : encryptField(text)))
}

/** As it is read: what `protectSection` encrypted, in plain text. */
export function revealSection(section: string, content: SectionContent): SectionContent {
  return mapProtected(section, content, (text) => (isCiphertext(text) ? decryptField(text) : text))
}

export function protectForm(form: Form): Form {
  return mapSections(form, protectSection)
}

export function revealForm(form: Form): Form {
  return mapSections(form, revealSection)
}

function mapSections(form: Form, change: (section: string, content: SectionContent) => SectionContent): Form {
  return Object.fromEntries(
    Object.entries(form).map(([section, content]) => [section, content && change(section, content)]),
  )
}

function mapProtected(section: string, content: SectionContent, change: (text: string) => string): SectionContent {
  const fields = { ...content.fields }
  for (const key of protectedFields[section] ?? []) {
    const value = fields[key]
    if (typeof value === 'string' && value !== '') fields[key] = change(value)
  }
  return { ...content, fields }
}

/** Nobody types this by chance into a field for numbers; somebody who does is refused by the field's own check. */
function isCiphertext(text: string): boolean {
  return text.startsWith('v1:')
}

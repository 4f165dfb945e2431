import type { ValueContext } from './check-value'
import type { FormDefinition } from './form-definition/definition-types'

/** Something that keeps the form from being submitted, and what to do about it. */
export interface Problem {
  section: string
  /** Null when it concerns the whole section. For section `attachments`: the kind of attachment. */
  field: string | null
  rowId: string | null
  what: string
}

export interface CompletenessContext extends ValueContext {
  definition: FormDefinition
  /** Categories and tracks of this batch. */
  categories: readonly string[]
  tracks: readonly string[]
}

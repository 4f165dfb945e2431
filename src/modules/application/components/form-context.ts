'use client'

import { createContext, useContext, type ReactNode } from 'react'
import type { Form } from '../rules/form-content'
import type { AttachmentDefinition, FormDefinition } from '../rules/form-definition/definition-types'
import type { FormAttachment } from '../schema'
import type { DraftChange } from './draft-change'

export interface FieldPlace {
  section: string
  field: string | null
  rowId: string | null
}

/** What the parts of a section's page share. */
export interface FormPageContext {
  definition: FormDefinition
  /** As it stands on the page, with what is being typed. */
  form: Form
  isEditable: boolean
  boundKeys: readonly string[]
  change: (change: DraftChange) => void
  /** What to do about a field; null while it is being typed for the first time, or when it is right. */
  errorAt: (rowId: string | null, field: string) => string | null
  /** The field was left: from now on its errors are shown. */
  leave: (rowId: string | null, field: string) => void
  /** Remarks of reviewers, put where they belong. */
  remarkAt: (place: FieldPlace) => ReactNode
  files: FormFiles
}

export interface FormFiles {
  all: readonly FormAttachment[]
  upload: (upload: NewUpload) => Promise<void>
  remove: (file: FormAttachment) => Promise<void>
  preview: (file: FormAttachment) => void
  previewedId: string | null
}

export interface NewUpload {
  kind: AttachmentDefinition
  rowId: string | null
  replaces: string | null
  file: File
  onProgress: (share: number) => void
  /** Receives what ends the upload early. */
  onStart: (cancel: () => void) => void
}

export const FormPageContext = createContext<FormPageContext | null>(null)

export function useFormPage(): FormPageContext {
  const context = useContext(FormPageContext)
  if (!context) throw new Error('FormPageContext is missing around this part')
  return context
}

/** The id of a field's control: where links to a problem lead. */
export function fieldId(section: string, rowId: string | null, field: string): string {
  return [section, rowId, field].filter(Boolean).join('-')
}

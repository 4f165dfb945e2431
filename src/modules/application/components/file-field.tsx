'use client'

import { useId } from 'react'
import { FieldError, RequiredMark } from '@/components/ui/field-frame'
import type { FieldDefinition } from '../rules/form-definition/definition-types'
import { attachmentKindOf } from '../rules/form-definition/form-definition'
import { FileSlot } from './file-slot'
import { useFormPage } from './form-context'
import { PhotoSlot } from './photo-slot'

interface FileFieldProps {
  field: FieldDefinition
  id: string
  rowId: string | null
  isRequired: boolean
  error: string | null
}

/** Files at the place they belong to: the photo, the proof of a row. */
export function FileField({ field, id, rowId, isRequired, error }: FileFieldProps) {
  const { definition } = useFormPage()
  const labelId = useId()
  const kind = field.attachmentKind ? attachmentKindOf(definition, field.attachmentKind) : undefined
  if (!kind) return null
  return (
    <div
      id={id}
      role="group"
      aria-labelledby={labelId}
      aria-describedby={error ? `${labelId}-error` : undefined}
      tabIndex={-1}
    >
      <p id={labelId} className="mb-1 text-sm text-ink-2">
        {field.label}
        {field.type === 'attachmentRef' && <span className="text-ink-3">（{kind.label}）</span>}
        {isRequired && <RequiredMark />}
      </p>
      {field.type === 'image' ? <PhotoSlot kind={kind} hint={field.hint} /> : <FileSlot kind={kind} rowId={rowId} />}
      <FieldError id={`${labelId}-error`} error={error} />
    </div>
  )
}

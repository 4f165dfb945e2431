'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import type { FieldLook } from './field-frame'
import { FieldFrame } from './field-frame'
import { splitLook } from './text-field'

type TextareaProps = FieldLook &
  Omit<ComponentProps<'textarea'>, 'required'> & { onValueChange?: (value: string) => void }

/** Several lines of text with label, hint and error; the counter goes into `aside` or `after`. */
export function Textarea({ onValueChange, onChange, className, ...rest }: TextareaProps) {
  const { look, own } = splitLook(rest)
  return (
    <FieldFrame {...look} id={own.id}>
      {(wiring) => (
        <textarea
          rows={4}
          {...own}
          {...wiring}
          onChange={(event) => {
            onChange?.(event)
            onValueChange?.(event.target.value)
          }}
          className={classNames('control block leading-5', className)}
        />
      )}
    </FieldFrame>
  )
}

'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import type { FieldLook } from './field-frame'
import { FieldFrame } from './field-frame'

type TextFieldProps = FieldLook &
  Omit<ComponentProps<'input'>, 'required'> & {
    /** The text alone, for those who need no event. */
    onValueChange?: (value: string) => void
  }

/** One line of text (also numbers, dates and passwords by `type`) with label, hint and error. */
export function TextField({ onValueChange, onChange, className, ...rest }: TextFieldProps) {
  const { look, own } = splitLook(rest)
  return (
    <FieldFrame {...look} id={own.id}>
      {(wiring) => (
        <input
          type="text"
          autoComplete="off"
          {...own}
          {...wiring}
          onChange={(event) => {
            onChange?.(event)
            onValueChange?.(event.target.value)
          }}
          className={classNames('control h-8', className)}
        />
      )}
    </FieldFrame>
  )
}

/** Parts what the frame shows from what the control itself takes. */
export function splitLook<P extends FieldLook>(props: P): { look: FieldLook; own: Omit<P, keyof FieldLook> } {
  const { label, hint, error, required, after, aside, labelHidden, frameClassName, ...own } = props
  return { look: { label, hint, error, required, after, aside, labelHidden, frameClassName }, own }
}

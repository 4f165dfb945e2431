'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import type { FieldLook } from './field-frame'
import { FieldFrame } from './field-frame'
import { splitLook } from './text-field'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

type SelectProps = FieldLook &
  Omit<ComponentProps<'select'>, 'required' | 'children'> & {
    options: readonly SelectOption[]
    /** Shown while nothing is chosen (the empty value); without it there is always a choice. */
    placeholder?: string
    onValueChange?: (value: string) => void
  }

/** The browser's own select: it works with every keyboard, screen reader and old browser. */
export function Select({ options, placeholder, onValueChange, onChange, className, ...rest }: SelectProps) {
  const { look, own } = splitLook(rest)
  return (
    <FieldFrame {...look} id={own.id}>
      {(wiring) => (
        <select
          {...own}
          {...wiring}
          onChange={(event) => {
            onChange?.(event)
            onValueChange?.(event.target.value)
          }}
          className={classNames('control h-8 pr-6', className)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

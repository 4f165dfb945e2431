'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'
import { classNames } from './class-names'
import { FieldError } from './field-frame'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'required'> {
  label: ReactNode
  hint?: ReactNode
  error?: string | null
  onCheckedChange?: (checked: boolean) => void
}

/** A tick with its words beside it; the words are part of the target. */
export function Checkbox({ label, hint, error, onCheckedChange, onChange, id, className, ...rest }: CheckboxProps) {
  const generated = useId()
  const controlId = id ?? generated
  const described = [hint ? `${controlId}-hint` : '', error ? `${controlId}-error` : ''].filter(Boolean).join(' ')

  return (
    <div className={className}>
      <div className="flex items-start gap-2">
        <input
          {...rest}
          id={controlId}
          type="checkbox"
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            onChange?.(event)
            onCheckedChange?.(event.target.checked)
          }}
          className="mt-[3px] size-4 shrink-0 accent-brand"
        />
        <label htmlFor={controlId} className={classNames(rest.disabled && 'text-ink-3')}>
          {label}
        </label>
      </div>
      {hint && (
        <p id={`${controlId}-hint`} className="mt-0.5 ml-6 text-xs text-ink-3">
          {hint}
        </p>
      )}
      <div className="ml-6">
        <FieldError id={`${controlId}-error`} error={error} />
      </div>
    </div>
  )
}

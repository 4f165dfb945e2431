'use client'

import type { ReactNode } from 'react'
import { useId } from 'react'
import { FieldError, RequiredMark } from './field-frame'
import type { SelectOption } from './select'

interface RadioGroupProps {
  label: ReactNode
  options: readonly SelectOption[]
  value: string | null
  onValueChange: (value: string) => void
  name?: string
  hint?: ReactNode
  error?: string | null
  required?: boolean
  disabled?: boolean
}

/** A few choices all in sight, as one group with one name. */
export function RadioGroup({
  label,
  options,
  value,
  onValueChange,
  name,
  hint,
  error,
  required,
  disabled,
}: RadioGroupProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')

  return (
    <fieldset aria-describedby={described || undefined} disabled={disabled}>
      <legend className="mb-1 text-sm text-ink-2">
        {label}
        {required && <RequiredMark />}
      </legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {options.map((option) => (
          <label key={option.value} className="flex items-center gap-2">
            <input
              type="radio"
              name={name ?? id}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled}
              onChange={() => onValueChange(option.value)}
              className="size-4 accent-brand"
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-ink-3">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  )
}

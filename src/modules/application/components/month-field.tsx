'use client'

import { TextField } from '@/components/ui/text-field'
import { present, textOf } from '../rules/form-content'
import { normaliseMonth } from '../rules/month'
import type { ControlProps } from './control-props'

/** A month typed as people write it (2021.3, 2021年3月) and brought to 2021-03 when the field is left; or 至今. */
export function MonthField({ field, value, id, isRequired, isDisabled, error, onChange }: ControlProps) {
  const text = textOf(value)
  const isPresent = field.canBePresent === true && text === present
  return (
    <TextField
      id={id}
      label={field.label}
      required={isRequired}
      hint={field.hint}
      error={error}
      disabled={isDisabled || isPresent}
      value={isPresent ? '至今' : typeof value === 'string' ? value : ''}
      placeholder="如 2021-03"
      inputMode="numeric"
      onValueChange={onChange}
      onBlur={() => text !== normaliseMonth(text) && onChange(normaliseMonth(text))}
      aside={
        field.canBePresent && (
          <label className="flex items-center gap-1 text-ink-2">
            <input
              type="checkbox"
              className="size-3.5 accent-brand"
              checked={isPresent}
              disabled={isDisabled}
              onChange={(event) => onChange(event.target.checked ? present : '')}
            />
            至今
          </label>
        )
      }
    />
  )
}

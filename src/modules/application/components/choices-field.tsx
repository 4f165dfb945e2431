'use client'

import { useId } from 'react'
import { FieldError, RequiredMark } from '@/components/ui/field-frame'
import { dictionaryEntries } from '@/modules/dictionary/rules/dictionaries'
import type { ControlProps } from './control-props'

/** Several codes of one dictionary, all in sight. */
export function ChoicesField({ field, value, id, isRequired, isDisabled, error, onChange }: ControlProps) {
  const errorId = useId()
  const chosen = Array.isArray(value) ? value : []
  const entries = (field.dict && dictionaryEntries(field.dict)) ?? []
  const toggle = (code: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, code] : chosen.filter((item) => item !== code))
  return (
    <fieldset id={id} tabIndex={-1} disabled={isDisabled} aria-describedby={error ? errorId : undefined}>
      <legend className="mb-1 text-sm text-ink-2">
        {field.label}
        {isRequired && <RequiredMark />}
      </legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {entries.map(({ code, label }) => (
          <label key={code} className="flex items-center gap-2">
            <input
              type="checkbox"
              className="size-4 accent-brand"
              checked={chosen.includes(code)}
              onChange={(event) => toggle(code, event.target.checked)}
            />
            {label}
          </label>
        ))}
      </div>
      <FieldError id={errorId} error={error} />
    </fieldset>
  )
}

'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Counter } from '@/components/ui/counter'
import { FieldFrame } from '@/components/ui/field-frame'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { TextField } from '@/components/ui/text-field'
import { dictionaryEntries, isInDictionary } from '@/modules/dictionary/rules/dictionaries'
import { isRequired } from '../rules/completeness'
import { textOf, type FormRow } from '../rules/form-content'
import type { FieldDefinition } from '../rules/form-definition/definition-types'
import { describeValue } from '../rules/form-view'
import { ChoicesField } from './choices-field'
import { FileField } from './file-field'
import type { ControlProps } from './control-props'
import { fieldId, useFormPage } from './form-context'
import { MonthField } from './month-field'

interface FormFieldProps {
  section: string
  field: FieldDefinition
  row?: FormRow
}

/** One field of the form, whatever its type, with its error, its counter and the remark that hangs on it. */
export function FormField({ section, field, row }: FormFieldProps) {
  const page = useFormPage()
  const rowId = row?.id ?? null
  const value = row ? row.values[field.key] : page.form[section]?.fields[field.key]
  const remark = page.remarkAt({ section, field: field.key, rowId })
  const controlProps: ControlProps = {
    field,
    value,
    id: fieldId(section, rowId, field.key),
    isRequired: isRequired(field, page.form, row),
    isDisabled: !page.isEditable,
    error: page.errorAt(rowId, field.key),
    onChange: (next) => page.change({ action: 'set', path: field.key, rowId, value: next }),
  }
  return (
    <div
      className={field.wide || field.type === 'textarea' ? 'sm:col-span-2' : undefined}
      onBlur={() => page.leave(rowId, field.key)}
    >
      {field.attachmentKind ? (
        <FileField
          field={field}
          id={controlProps.id}
          rowId={rowId}
          isRequired={controlProps.isRequired}
          error={controlProps.error}
        />
      ) : section === 'basic' && page.boundKeys.includes(field.key) ? (
        <BoundField id={controlProps.id} label={field.label} text={describeValue(field, value, { reveal: true })} />
      ) : (
        <Control {...controlProps} />
      )}
      {remark}
    </div>
  )
}

function Control(props: ControlProps) {
  const { field } = props
  if (field.multiple) return <ChoicesField {...props} />
  switch (field.type) {
    case 'dict':
      return field.dict && dictionaryEntries(field.dict) ? <DictionaryField {...props} /> : <LineField {...props} />
    case 'bool':
      return <YesNoField {...props} />
    case 'tick':
      return <TickField {...props} />
    case 'month':
      return <MonthField {...props} />
    case 'textarea':
      return <LongField {...props} />
    default:
      return <LineField {...props} />
  }
}

/** What the system fills in: as text, so that a long name is seen whole. */
function BoundField({ id, label, text }: { id: string; label: string; text: string }) {
  return (
    <FieldFrame id={id} label={label} aside="系统自动绑定">
      {(wiring) => (
        <output {...wiring} className="block min-h-8 rounded-md border border-line bg-head px-2.5 py-1 text-ink-2">
          {text}
        </output>
      )}
    </FieldFrame>
  )
}

function LineField({ field, value, id, isRequired: required, isDisabled, error, onChange }: ControlProps) {
  const text = typeof value === 'string' ? value : ''
  const isLong = field.maxLength !== undefined && [...text].length > field.maxLength * 0.8
  return (
    <TextField
      id={id}
      label={field.label}
      required={required}
      hint={field.hint}
      error={error}
      disabled={isDisabled}
      value={text}
      onValueChange={onChange}
      placeholder={placeholders[field.type]}
      inputMode={inputModes[field.type]}
      autoComplete="off"
      aside={isLong && field.maxLength ? <Counter text={text} max={field.maxLength} /> : undefined}
    />
  )
}

function LongField({ field, value, id, isRequired: required, isDisabled, error, onChange }: ControlProps) {
  const text = typeof value === 'string' ? value : ''
  const max = field.maxLength ?? 1000
  return (
    <Textarea
      id={id}
      label={field.label}
      required={required}
      hint={field.hint}
      error={error}
      disabled={isDisabled}
      rows={max > 1200 ? 14 : max > 500 ? 9 : 5}
      value={text}
      onValueChange={onChange}
      aside={<Counter text={text} min={field.minLength} max={max} />}
    />
  )
}

function DictionaryField({ field, value, id, isRequired: required, isDisabled, error, onChange }: ControlProps) {
  const code = textOf(value)
  const entries = (field.dict && dictionaryEntries(field.dict)) ?? []
  const options = entries.map((entry) => ({ value: entry.code, label: entry.label }))
  // What was typed before the dictionary was loaded stays to be seen and replaced.
  if (code !== '' && field.dict && !isInDictionary(field.dict, code)) options.push({ value: code, label: code })
  return (
    <Select
      id={id}
      label={field.label}
      required={required}
      hint={field.hint}
      error={error}
      disabled={isDisabled}
      value={code}
      options={options}
      placeholder="请选择"
      onValueChange={(next) => onChange(next === '' ? null : next)}
    />
  )
}

function YesNoField({ field, value, id, isRequired: required, isDisabled, error, onChange }: ControlProps) {
  return (
    <div id={id} tabIndex={-1}>
      <RadioGroup
        label={field.label}
        required={required}
        hint={field.hint}
        error={error}
        disabled={isDisabled}
        options={[
          { value: 'yes', label: '是' },
          { value: 'no', label: '否' },
        ]}
        value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
        onValueChange={(next) => onChange(next === 'yes')}
      />
    </div>
  )
}

function TickField({ field, value, id, isDisabled, error, onChange }: ControlProps) {
  return (
    <Checkbox
      id={id}
      label={field.label}
      error={error}
      disabled={isDisabled}
      checked={value === true}
      onCheckedChange={onChange}
    />
  )
}

const placeholders: Partial<Record<FieldDefinition['type'], string>> = {
  date: '如 1980-05-01',
  year: '如 2021',
  email: 'name@example.com',
}

const inputModes: Partial<Record<FieldDefinition['type'], 'numeric' | 'decimal' | 'email' | 'tel'>> = {
  int: 'numeric',
  year: 'numeric',
  digits: 'numeric',
  decimal: 'decimal',
  email: 'email',
  mobile: 'tel',
}

import type { DictionaryKey } from '@/modules/dictionary/rules/dictionaries'
import type { FieldDefinition } from './definition-types'

type More = Partial<FieldDefinition>

// Short words for the definition's tables. Fields are required unless `optional` wraps them.

export function text(key: string, label: string, maxLength: number, more: More = {}): FieldDefinition {
  return { key, label, type: 'text', required: true, maxLength, ...more }
}

export function longText(
  key: string,
  label: string,
  minLength: number,
  maxLength: number,
  more: More = {},
): FieldDefinition {
  return { key, label, type: 'textarea', required: true, minLength, maxLength, wide: true, ...more }
}

export function dict(key: string, label: string, dictionary: DictionaryKey, more: More = {}): FieldDefinition {
  return { key, label, type: 'dict', required: true, dict: dictionary, maxLength: 60, ...more }
}

/** A month up to the batch's cutoff. */
export function month(key: string, label: string, more: More = {}): FieldDefinition {
  return { key, label, type: 'month', required: true, notAfterCutoff: true, ...more }
}

export function whole(key: string, label: string, min: number, max: number, more: More = {}): FieldDefinition {
  return { key, label, type: 'int', required: true, min, max, ...more }
}

export function decimal(key: string, label: string, scale: number, max: number, more: More = {}): FieldDefinition {
  return { key, label, type: 'decimal', required: true, min: 0, max, scale, ...more }
}

export function proof(attachmentKind: string): FieldDefinition {
  return { key: 'proof', label: '证明材料', type: 'attachmentRef', required: true, attachmentKind, wide: true }
}

export function optional(field: FieldDefinition): FieldDefinition {
  return { ...field, required: false }
}

import type { FieldDefinition, FieldType } from '@/modules/application/rules/form-definition/definition-types'

/**
 * Width of a printed column, in em of the table's type. It follows from the definition and not from the content, so
 * that the same table looks the same on every person's form.
 */
export function columnWidthEm({ type, maxLength = 20 }: FieldDefinition): { em: number; isFixed: boolean } {
  const em = fixedWidths[type]
  if (em !== undefined) return { em, isFixed: true }
  // Longer texts get more room, but far less than in proportion: they wrap.
  return { em: 3 + Math.sqrt(maxLength) * 0.9, isFixed: false }
}

const fixedWidths: Partial<Record<FieldType, number>> = {
  month: 4.6,
  date: 6.2,
  year: 3,
  int: 2.6,
  decimal: 4.2,
  bool: 2.6,
  tick: 2.6,
  dict: 4.2,
}

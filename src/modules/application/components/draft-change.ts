import type { FieldValue, SectionContent } from '../rules/form-content'
import type { DraftOperation } from '../schema'

/** What the user did, before it becomes an operation. */
export type DraftChange =
  | { action: 'set'; path: string; rowId: string | null; value: FieldValue }
  | { action: 'addRow' | 'moveRow'; rowId: string; position: number }
  | { action: 'removeRow'; rowId: string }

/** Where a change belongs: row and field. */
export function placeKey(rowId: string | null, path: string): string {
  return `${rowId ?? ''}:${path}`
}

/** Typing in one field is one change as long as it was not sent. */
export function mergedInto(pending: DraftOperation[], operation: DraftOperation): DraftOperation[] {
  const last = pending.at(-1)
  const isSamePlace =
    operation.action === 'set' &&
    last?.action === 'set' &&
    last.path === operation.path &&
    last.rowId === operation.rowId
  return isSamePlace ? [...pending.slice(0, -1), { ...operation, opId: last.opId }] : [...pending, operation]
}

export function withValue(content: SectionContent, change: Extract<DraftChange, { action: 'set' }>): SectionContent {
  const { rowId, path, value } = change
  if (rowId === null) return { ...content, fields: { ...content.fields, [path]: value } }
  const rows = content.rows.map((row) =>
    row.id === rowId ? { ...row, values: { ...row.values, [path]: value } } : row,
  )
  return { ...content, rows }
}

import { rowsOf, type Form } from '@/modules/application/rules/form-content'
import type { FormDefinition } from '@/modules/application/rules/form-definition/definition-types'
import { attachmentKindOf, fieldsOf, sectionOf } from '@/modules/application/rules/form-definition/form-definition'
import type { FormAttachment } from '@/modules/application/schema'
import type { RemarkView } from '@/modules/review/schema'

export interface RemarkSpot {
  section: string
  field: string | null
  rowId: string | null
}

/**
 * Where on the form's pages a remark is shown: at its field, row or file; when that is gone, at the head of its section.
 * @returns null for a remark on the whole application
 */
export function remarkSpot(
  remark: RemarkView,
  definition: FormDefinition,
  form: Form,
  attachments: readonly FormAttachment[],
): RemarkSpot | null {
  if (remark.attachmentId) return attachmentSpot(remark, definition, attachments)
  const section = remark.section ? sectionOf(definition, remark.section) : undefined
  if (!section) return null
  const hasRow = remark.rowId === null || rowsOf(form, section.key).some((row) => row.id === remark.rowId)
  const hasField = remark.field === null || fieldsOf(section).some((field) => field.key === remark.field)
  if (!hasRow) return { section: section.key, field: null, rowId: null }
  return { section: section.key, field: hasField ? remark.field : null, rowId: remark.rowId }
}

function attachmentSpot(
  remark: RemarkView,
  definition: FormDefinition,
  attachments: readonly FormAttachment[],
): RemarkSpot {
  const file = attachments.find(({ id }) => id === remark.attachmentId)
  const kind = file && attachmentKindOf(definition, file.kind)
  if (!file || !kind) return { section: 'attachments', field: null, rowId: null }
  if (kind.key === 'photo') return { section: 'basic', field: 'photo', rowId: null }
  return kind.perRow
    ? { section: kind.perRow, field: 'proof', rowId: file.rowId }
    : { section: 'attachments', field: kind.key, rowId: null }
}

/** Unanswered remarks per section. */
export function openRemarkCounts(
  placed: readonly { remark: RemarkView; spot: RemarkSpot | null }[],
): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { remark, spot } of placed) {
    if (spot && remark.answeredAt === null) counts[spot.section] = (counts[spot.section] ?? 0) + 1
  }
  return counts
}

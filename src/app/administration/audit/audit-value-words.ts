import type { AuditValueWords } from '@/modules/audit/rules/audit-details'
import { windowLabels } from '@/modules/batch/rules/window-labels'
import { partNames } from '@/modules/document/rules/document-parts'
import { fileKinds } from '@/modules/supporting-file/rules/file-kinds'
import { unitKindNames } from '@/modules/unit/rules/kind-below'

const fileKindNames = Object.fromEntries(Object.entries(fileKinds).map(([kind, { label }]) => [kind, label]))

/** The log stands before all other modules and knows none of their codes. */
export const auditValueWords: AuditValueWords = {
  kind: { ...unitKindNames, ...fileKindNames },
  level: Object.fromEntries(windowLabels),
  part: partNames,
}

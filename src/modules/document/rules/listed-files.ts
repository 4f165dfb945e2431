import { rowsOf, type Form } from '@/modules/application/rules/form-content'
import type { FormDefinition } from '@/modules/application/rules/form-definition/definition-types'
import { attachmentKindOf, sectionOf } from '@/modules/application/rules/form-definition/form-definition'
import { rowsInOrder } from '@/modules/application/rules/form-view'
import type { TableBlock } from './printed-paper'

export interface PaperFile {
  kind: string
  /** Row of the table it proves, null when not per row. */
  rowId: string | null
  fileName: string
}

/** The list of attachments: which file proves what, rows by the number they have in their printed table. */
export function listedFiles(heading: string, definition: FormDefinition, form: Form, files: PaperFile[]): TableBlock {
  const kinds = definition.attachments.filter(({ by }) => by === 'APPLICANT').map(({ key }) => key)
  const listed = kinds.flatMap((key) =>
    files
      .filter(({ kind }) => kind === key)
      .map((file) => ({ file, row: rowNumber(definition, form, file) }))
      .sort((a, b) => a.row - b.row || (a.file.fileName < b.file.fileName ? -1 : 1)),
  )
  return {
    kind: 'table',
    heading,
    columns: [
      { label: '附件类别', em: 16, isFixed: false },
      { label: '对应内容', em: 14, isFixed: false },
      { label: '文件名', em: 20, isFixed: false },
    ],
    rows: listed.map(({ file, row }) => {
      const kind = attachmentKindOf(definition, file.kind)
      const section = kind?.perRow && sectionOf(definition, kind.perRow)
      return [kind?.label ?? '', section && row > 0 ? `${section.label} 第 ${row} 项` : '', file.fileName]
    }),
  }
}

function rowNumber(definition: FormDefinition, form: Form, file: PaperFile): number {
  const section = sectionOf(definition, attachmentKindOf(definition, file.kind)?.perRow ?? '')
  if (!section) return 0
  return rowsInOrder(section, rowsOf(form, section.key)).findIndex(({ id }) => id === file.rowId) + 1
}

import type { RemarkTarget } from '@/generated/prisma/enums'
import type { FormDefinition } from '@/modules/application/rules/form-definition/definition-types'
import { fieldsOf, sectionOf } from '@/modules/application/rules/form-definition/form-definition'
import type { Form } from '@/modules/application/rules/form-content'

export interface PlacedRemark {
  target: RemarkTarget
  section: string | null
  field: string | null
  rowId: string | null
  /** Name of the file it hangs on. */
  fileName: string | null
}

const targetWords: Partial<Record<RemarkTarget, string>> = {
  RECOMMENDATION: '推荐信息',
  UNIT_NAME: '单位名称',
  GENERAL: '整份申报',
}

/** Where a remark hangs, in words: “主持（参与）项目 · 第 1 项 · 经费（万元）”. */
export function remarkPlace(remark: PlacedRemark, definition: FormDefinition, form: Form): string {
  const section = remark.section ? sectionOf(definition, remark.section) : undefined
  const row = rowNumber(remark, form)
  const field = section && fieldsOf(section).find(({ key }) => key === remark.field)
  const words = [
    targetWords[remark.target] ?? section?.label,
    row,
    field?.label,
    remark.fileName ? `附件《${remark.fileName}》` : null,
  ].filter(Boolean)
  return words.length > 0 ? words.join(' · ') : '整份申报'
}

function rowNumber({ section, rowId }: PlacedRemark, form: Form): string | null {
  if (!section || !rowId) return null
  const index = form[section]?.rows.findIndex(({ id }) => id === rowId) ?? -1
  return index === -1 ? '已删除的一项' : `第 ${index + 1} 项`
}

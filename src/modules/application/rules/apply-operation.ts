import { longestTextSaved, type DraftOperation } from '../schema'
import type { FieldValue, FormRow, SectionContent } from './form-content'
import type { SectionDefinition } from './form-definition/definition-types'
import { fieldsOf } from './form-definition/form-definition'
import { firstRefusedCharacter } from './refused-characters'

/** Rows beyond the table's own limit are kept in the draft (the form says so) up to this number. */
const mostRowsSaved = 60

export type Applied = { ok: true; content: SectionContent } | { ok: false; what: string }

/**
 * Applies one change to a section. Validation never blocks saving; refused is only what has no place in the form
 * (unknown field or row, bound field, wrong kind of value) or can't be stored.
 */
export function applyOperation(
  section: SectionDefinition,
  content: SectionContent,
  operation: DraftOperation,
  boundKeys: readonly string[],
): Applied {
  switch (operation.action) {
    case 'set':
      return setValue(section, content, operation, boundKeys)
    case 'addRow':
      return addRow(section, content, operation)
    case 'removeRow':
      return replaceRows(
        content,
        content.rows.filter((row) => row.id !== operation.rowId),
      )
    case 'moveRow':
      return moveRow(content, operation)
  }
}

type SetOperation = Extract<DraftOperation, { action: 'set' }>

function setValue(
  section: SectionDefinition,
  content: SectionContent,
  { path, rowId, value }: SetOperation,
  boundKeys: readonly string[],
): Applied {
  const field = fieldsOf(section).find((candidate) => candidate.key === path)
  if (!field || field.attachmentKind || (section.table !== undefined) !== (rowId !== null)) {
    return refuse('申报表中没有这一栏，没有保存；请刷新页面后再填')
  }
  if (section.key === 'basic' && boundKeys.includes(path)) {
    return refuse(`${field.label}由系统自动绑定，不能修改；如有错误请联系单位经办人`)
  }
  const wrong = wrongValue(value, field.type === 'bool', field.multiple === true, field.type === 'textarea')
  if (wrong) return refuse(`${field.label}${wrong}`)
  if (rowId === null) return { ok: true, content: { ...content, fields: { ...content.fields, [path]: value } } }
  if (!content.rows.some((row) => row.id === rowId)) return refuse('这一项已被删除，没有保存；请先添加一项')
  return replaceRows(
    content,
    content.rows.map((row) => (row.id === rowId ? { ...row, values: { ...row.values, [path]: value } } : row)),
  )
}

function wrongValue(value: FieldValue, isBool: boolean, isMultiple: boolean, allowsLines: boolean): string | null {
  if (value === null) return null
  const fits = isBool ? typeof value === 'boolean' : isMultiple ? Array.isArray(value) : typeof value === 'string'
  if (!fits) return '的内容无法识别，没有保存；请刷新页面后再填'
  const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  if (texts.some((text) => text.length > longestTextSaved)) return `超过 ${longestTextSaved} 字，没有保存；请删减后再试`
  const refused = texts.map((text) => firstRefusedCharacter(text, allowsLines)).find((found) => found !== null)
  return refused ? `含有看不见的控制字符（${refused}），这一处没有保存；请删去后重新输入` : null
}

function addRow(
  section: SectionDefinition,
  content: SectionContent,
  { rowId, position }: Extract<DraftOperation, { action: 'addRow' }>,
): Applied {
  if (!section.table) return refuse('申报表的这一部分没有列表，没有保存；请刷新页面后再填')
  if (content.rows.some((row) => row.id === rowId)) return { ok: true, content }
  if (content.rows.length >= mostRowsSaved)
    return refuse(`${section.label}最多 ${section.table.maxRows} 项，不能再添加`)
  const values = Object.fromEntries(
    fieldsOf(section).flatMap((field) => (field.initial === undefined ? [] : [[field.key, field.initial]])),
  )
  return replaceRows(content, inserted(content.rows, { id: rowId, values }, position))
}

function moveRow(
  content: SectionContent,
  { rowId, position }: Extract<DraftOperation, { action: 'moveRow' }>,
): Applied {
  const row = content.rows.find((candidate) => candidate.id === rowId)
  if (!row) return refuse('这一项已被删除，没有移动')
  const others = content.rows.filter((candidate) => candidate.id !== rowId)
  return replaceRows(content, inserted(others, row, position))
}

function inserted(rows: FormRow[], row: FormRow, position: number): FormRow[] {
  return [...rows.slice(0, position), row, ...rows.slice(position)]
}

function replaceRows(content: SectionContent, rows: FormRow[]): Applied {
  return { ok: true, content: { ...content, rows } }
}

function refuse(what: string): Applied {
  return { ok: false, what }
}

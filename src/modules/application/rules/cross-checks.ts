import { fieldText, present, rowsOf, textOf, type Form, type FormRow } from './form-content'
import type { FieldDefinition } from './form-definition/definition-types'
import { fieldsOf, sectionOf } from './form-definition/form-definition'
import { isDate, isMonth } from './month'
import type { CompletenessContext, Problem } from './problem'

/** What no value shows by itself: order of months, sums of rows, agreement between sections. */
export function checkAcrossFields(section: string, form: Form, context: CompletenessContext): Problem[] {
  const checks: Record<string, (form: Form, context: CompletenessContext) => Problem[]> = {
    basic: checkBasic,
    application: checkChoices,
    education: checkHighestEducation,
    work: checkPresentPost,
    awards: checkRanks,
  }
  return [...checkMonthOrder(section, form, context), ...(checks[section]?.(form, context) ?? [])]
}

function checkMonthOrder(section: string, form: Form, { definition }: CompletenessContext): Problem[] {
  const found = sectionOf(definition, section)
  if (!found) return []
  const ordered = fieldsOf(found).flatMap((field) => (field.notBefore ? [{ field, earlier: field.notBefore }] : []))
  return rowsOf(form, section).flatMap((row) =>
    ordered.flatMap(({ field, earlier }) => {
      const first = textOf(row.values[earlier])
      const last = textOf(row.values[field.key])
      const label = labelOf(fieldsOf(found), earlier)
      return isMonth(first) && isMonth(last) && last < first
        ? [at(section, row, field.key, `${field.label}早于${label}，请检查`)]
        : []
    }),
  )
}

/** 参加工作时间 is not before the age of 14. */
function checkBasic(form: Form): Problem[] {
  const birth = fieldText(form, 'basic', 'birthDate')
  const workStart = fieldText(form, 'basic', 'workStart')
  if (!isDate(birth) || !isMonth(workStart)) return []
  const earliest = `${Number(birth.slice(0, 4)) + 14}${birth.slice(4, 7)}`
  return workStart < earliest
    ? [{ section: 'basic', field: 'workStart', rowId: null, what: '参加工作时间早于 14 周岁，请检查' }]
    : []
}

function checkChoices(form: Form, { categories, tracks }: CompletenessContext): Problem[] {
  const refuse = (field: string, code: string, offered: readonly string[], label: string): Problem[] =>
    code === '' || offered.includes(code)
      ? []
      : [{ section: 'application', field, rowId: null, what: `本批次没有所选的${label}，请重新选择` }]
  return [
    ...refuse('category', fieldText(form, 'application', 'category'), categories, '申报类别'),
    ...refuse('track', fieldText(form, 'application', 'track'), tracks, '申报专项'),
  ]
}

/** The highest education and degree of the rows are those of 基本信息. Smaller codes are higher; honorary degrees do not count. */
function checkHighestEducation(form: Form): Problem[] {
  const highest = (column: string) =>
    rowsOf(form, 'education')
      .map((row) => textOf(row.values[column]))
      .filter((code) => code !== '' && code !== '1')
      .sort()[0] ?? ''
  const differs = (column: 'education' | 'degree', label: string): Problem[] => {
    const stated = fieldText(form, 'basic', column)
    const found = highest(column)
    if (stated === '1' || stated === found || (column === 'education' && (stated === '' || found === ''))) return []
    const what = `${label}与基本信息中的最高${label}不一致，请核对两处`
    return [{ section: 'education', field: null, rowId: null, what }]
  }
  return rowsOf(form, 'education').length === 0 ? [] : [...differs('education', '学历'), ...differs('degree', '学位')]
}

/** Exactly one row of 工作经历 reaches 至今, at the employer of the form. */
function checkPresentPost(form: Form): Problem[] {
  const rows = rowsOf(form, 'work')
  const current = rows.filter((row) => textOf(row.values['end']) === present)
  const employer = fieldText(form, 'basic', 'employer')
  if (rows.length === 0) return []
  if (current.length !== 1) {
    const count = current.length === 0 ? '没有' : `有 ${current.length} 项`
    const what = `工作经历中须有且只有一项截止年月为“至今”，现在${count}，请修改`
    return [{ section: 'work', field: null, rowId: null, what }]
  }
  const row = current[0]
  return row && employer !== '' && textOf(row.values['org']) !== employer
    ? [at('work', row, 'org', `截止“至今”的一项，工作单位应与“${employer}”一致，请修改`)]
    : []
}

function checkRanks(form: Form): Problem[] {
  return rowsOf(form, 'awards').flatMap((row) => {
    const rank = textOf(row.values['rank'])
    const total = textOf(row.values['total'])
    const isBeyond = /^\d+$/.test(rank) && /^\d+$/.test(total) && Number(rank) > Number(total)
    return isBeyond ? [at('awards', row, 'rank', '本人排名大于总人数，请检查')] : []
  })
}

function at(section: string, row: FormRow, field: string, what: string): Problem {
  return { section, field, rowId: row.id, what }
}

function labelOf(fields: FieldDefinition[], key: string): string {
  return fields.find((field) => field.key === key)?.label ?? key
}

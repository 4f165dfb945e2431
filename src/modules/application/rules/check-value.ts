import { parseMobile } from '@/modules/account/rules/mobile'
import { dictionaryEntries, isInDictionary } from '@/modules/dictionary/rules/dictionaries'
import { codePoints, isEmptyValue, present, type FieldValue } from './form-content'
import type { FieldDefinition } from './form-definition/definition-types'
import { isIsbn13 } from './isbn'
import { isDate, isMonth } from './month'
import { firstRefusedCharacter, firstUnprintableCharacter } from './refused-characters'

export interface ValueContext {
  /** YYYY-MM-DD: the last day that counts. */
  cutoffDate: string
  /** Whether the printed form can draw a code point. */
  canPrint: (codePoint: number) => boolean
}

/** What to do about a field that is required and empty. */
export function missingWords(field: FieldDefinition): string {
  if (field.type === 'image' || field.type === 'attachmentRef') return `请上传${field.label}`
  if (field.type === 'tick') return `请勾选“${field.label}”`
  const isChosen = field.type === 'bool' || (field.type === 'dict' && field.dict && dictionaryEntries(field.dict))
  return isChosen ? `请选择${field.label}` : `请填写${field.label}`
}

/**
 * Checks one filled value by itself: type, length in code points, dictionary, characters, cutoff.
 * @returns what is wrong and what to do, or null
 */
export function checkValue(
  field: FieldDefinition,
  value: FieldValue | undefined,
  context: ValueContext,
): string | null {
  if (isEmptyValue(value)) return null
  if (field.type === 'bool' || field.type === 'tick') return typeof value === 'boolean' ? null : missingWords(field)
  if (field.multiple) return checkChoices(field, value)
  if (typeof value !== 'string') return `${field.label}的内容无法识别，请重新填写`
  return checkCharacters(field, value, context) ?? checkLength(field, value) ?? checkType(field, value.trim(), context)
}

function checkChoices(field: FieldDefinition, value: FieldValue | undefined): string | null {
  if (!Array.isArray(value) || !field.dict) return `${field.label}的内容无法识别，请重新选择`
  const { dict } = field
  if (value.some((code) => !isInDictionary(dict, code))) return `${field.label}有不在列表中的选项，请重新选择`
  return value.includes('NONE') && value.length > 1 ? '“未收录”不能与其他选项同时选择，请去掉其一' : null
}

function checkCharacters(field: FieldDefinition, text: string, context: ValueContext): string | null {
  const refused = firstRefusedCharacter(text, field.type === 'textarea')
  if (refused) return `${field.label}含有看不见的控制字符（${refused}），请删去后重新输入这一处`
  const unprintable = firstUnprintableCharacter(text, context.canPrint)
  return unprintable ? `${field.label}中的“${unprintable}”无法打印到申报表，请换用其他写法` : null
}

function checkLength(field: FieldDefinition, text: string): string | null {
  const length = codePoints(text.trim())
  if (field.maxLength !== undefined && length > field.maxLength) {
    return `${field.label}最多 ${field.maxLength} 字，现有 ${length} 字，请删减 ${length - field.maxLength} 字`
  }
  if (field.minLength !== undefined && length < field.minLength) {
    return `${field.label}至少 ${field.minLength} 字，现有 ${length} 字，请补充`
  }
  return null
}

function checkType(field: FieldDefinition, text: string, context: ValueContext): string | null {
  switch (field.type) {
    case 'dict':
      return field.dict && !isInDictionary(field.dict, text) ? `请从列表中选择${field.label}` : null
    case 'month':
      return checkMonth(field, text, context)
    case 'date':
      return isDate(text) ? null : `${field.label}应为 1980-05-01 这样的日期`
    case 'year':
      return checkYear(field, text, context)
    case 'int':
      return checkNumber(field, text, /^\d+$/, '整数')
    case 'decimal':
      return checkNumber(
        field,
        text,
        new RegExp(`^\\d+(\\.\\d{1,${field.scale ?? 2}})?$`),
        `数字，最多 ${field.scale ?? 2} 位小数`,
      )
    case 'email':
      return /^[\w.+%'-]+@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/.test(text)
        ? null
        : '电子邮箱的写法不对，应如 name@example.com'
    case 'mobile':
      return parseMobile(text).ok ? null : '手机号码应为 11 位数字，以 13 至 19 开头，请核对'
    case 'digits':
      return new RegExp(`^\\d{${field.digits ?? 6}}$`).test(text)
        ? null
        : `${field.label}应为 ${field.digits ?? 6} 位数字`
    default:
      return field.check === 'isbn13' && !isIsbn13(text) ? 'ISBN 应为 13 位且校验位正确，请对照版权页核对' : null
  }
}

function checkMonth(field: FieldDefinition, text: string, { cutoffDate }: ValueContext): string | null {
  if (text === present && field.canBePresent) return null
  if (!isMonth(text)) return `${field.label}应为 2021-03 这样的年月`
  const latest = cutoffDate.slice(0, 7)
  return field.notAfterCutoff && text > latest ? `${field.label}不能晚于本批次的截止年月 ${latest}` : null
}

function checkYear(field: FieldDefinition, text: string, { cutoffDate }: ValueContext): string | null {
  if (!/^(19[5-9]|20\d)\d$/.test(text)) return `${field.label}应为 2021 这样的年份`
  return field.notAfterCutoff && text > cutoffDate.slice(0, 4)
    ? `${field.label}不能晚于本批次的截止年份 ${cutoffDate.slice(0, 4)}`
    : null
}

function checkNumber(field: FieldDefinition, text: string, pattern: RegExp, words: string): string | null {
  const number = Number(text)
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = field
  if (!pattern.test(text)) return `${field.label}应为${words}`
  return number < min || number > max ? `${field.label}应在 ${min} 到 ${max} 之间` : null
}

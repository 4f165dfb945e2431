import type { IdType } from '@/generated/prisma/enums'
import { idTypeNames } from './id-types'

export type IdNumberReason = 'EMPTY' | 'FORMAT' | 'OLD_15' | 'REGION' | 'BIRTH' | 'CHECK'

export type ParsedIdNumber =
  | { ok: true; type: IdType; number: string; birthDate?: string; sex?: 'M' | 'F' }
  | { ok: false; reason: IdNumberReason; message: string; suggestion?: string }

/** What every search and every comparison uses: half width, upper case, no blanks or dashes. */
export function normaliseIdNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-–—]/g, '')
    .toUpperCase()
}

/**
 * Reads a number that says itself what it is: resident ID card (GB 11643), residence permit for Hong Kong, Macao and
 * Taiwan residents (81, 82, 83 in front), foreign permanent resident card (9 in front, or three letters before 2017).
 * @param today yyyy-mm-dd; nobody is born after it
 * @returns birthDate as yyyy-mm-dd; a refusal carries the sentence for the user, an old 15-digit number its 18-digit form
 */
export function parseIdNumber(text: string, today: string): ParsedIdNumber {
  const number = normaliseIdNumber(text)
  if (number === '') return refuse('EMPTY')
  if (/^[A-Z]{3}\d{12}$/.test(number)) return parseOldForeignCard(number, today)
  if (/^\d{15}$/.test(number)) return refuseOldNumber(number, today)
  if (!/^\d{17}[\dX]$/.test(number)) return refuse('FORMAT')

  const type = typeOf18(number)
  if (type === null) return refuse('REGION')
  const birthDate = isoDate(number.slice(6, 14))
  if (!isPossibleBirth(birthDate, today)) return refuse('BIRTH')
  if (checkCharacter(number.slice(0, 17)) !== number[17]) return refuse('CHECK')
  return { ok: true, type, number, birthDate, sex: sexOf(number[16]) }
}

/**
 * Reads a number of a kind that was chosen; permits and passports have no check digit, so only their form is tested.
 * @param today yyyy-mm-dd
 */
export function parseIdNumberOfType(type: IdType, text: string, today: string): ParsedIdNumber {
  const form = freeForms[type]
  if (form === undefined) {
    const parsed = parseIdNumber(text, today)
    if (!parsed.ok)
      return parsed.reason === 'FORMAT' ? { ...parsed, message: formHints[type] ?? parsed.message } : parsed
    if (parsed.type === type) return parsed
    const message = `这是${idTypeNames[parsed.type]}的号码，不是${idTypeNames[type]}的，请核对证件类型。`
    return { ok: false, reason: 'FORMAT', message }
  }
  const number = normaliseIdNumber(text)
  if (number === '') return refuse('EMPTY')
  return form.test(number)
    ? { ok: true, type, number }
    : { ok: false, reason: 'FORMAT', message: formHints[type] ?? '' }
}

/** Every kind of document that a typed number may belong to: login asks for the number only. */
export function possibleIdNumbers(text: string, today: string): { type: IdType; number: string }[] {
  const types: IdType[] = ['RESIDENT_ID', 'HMT_RESIDENCE', 'FOREIGN_PR', 'HM_PERMIT', 'TW_PERMIT', 'PASSPORT']
  return types.flatMap((type) => {
    const parsed = parseIdNumberOfType(type, text, today)
    return parsed.ok ? [{ type: parsed.type, number: parsed.number }] : []
  })
}

/** The 18th character for 17 digits: ISO 7064 MOD 11-2 (GB 11643 §4.4). */
export function checkCharacter(digits: string): string {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0)
  return '10X98765432'.charAt(sum % 11)
}

const messages: Record<IdNumberReason, string> = {
  EMPTY: '请填写证件号码。',
  FORMAT: '证件号码的位数或字符不对。居民身份证为 18 位，最后一位可以是 X。',
  OLD_15: '这是 15 位的旧号码，请填写 18 位的新号码。',
  REGION: '证件号码前两位不是有效的地区代码，请对照证件核对。',
  BIRTH: '证件号码第 7 至 14 位不是有效的出生日期，请对照证件核对。',
  CHECK: '证件号码的校验位不对，很可能有一位写错，请对照证件核对。',
}

const freeForms: Partial<Record<IdType, RegExp>> = {
  HM_PERMIT: /^[HM](\d{8}|\d{10})$/,
  TW_PERMIT: /^(\d{8}|\d{10}[A-Z]?)$/,
  PASSPORT: /^[A-Z0-9]{5,17}$/,
}

const formHints: Partial<Record<IdType, string>> = {
  HMT_RESIDENCE: '港澳台居民居住证的号码为 18 位，以 81、82 或 83 开头，请对照证件填写。',
  FOREIGN_PR: '外国人永久居留身份证的号码为 18 位，以 9 开头；旧证为 3 位字母加 12 位数字。请对照证件填写。',
  HM_PERMIT: '港澳居民来往内地通行证的号码为 H 或 M 加 8 位或 10 位数字，请对照证件填写。',
  TW_PERMIT: '台湾居民来往大陆通行证的号码为 8 位数字（旧证 10 位数字），请对照证件填写。',
  PASSPORT: '护照号码为 5 至 17 位字母和数字，请对照证件填写。',
}

// Provinces by GB/T 2260: county codes come and go, and old numbers keep theirs, so only these two digits are tested.
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '),
)
const residencePermits = new Set(['81', '82', '83'])

function typeOf18(number: string): IdType | null {
  if (number.startsWith('9')) return provinces.has(number.slice(1, 3)) ? 'FOREIGN_PR' : null
  if (residencePermits.has(number.slice(0, 2))) return 'HMT_RESIDENCE'
  return provinces.has(number.slice(0, 2)) ? 'RESIDENT_ID' : null
}

function refuse(reason: IdNumberReason): ParsedIdNumber {
  return { ok: false, reason, message: messages[reason] }
}

function refuseOldNumber(number: string, today: string): ParsedIdNumber {
  const digits = `${number.slice(0, 6)}19${number.slice(6)}`
  const suggestion = digits + checkCharacter(digits)
  if (!parseIdNumber(suggestion, today).ok) return refuse('FORMAT')
  return {
    ok: false,
    reason: 'OLD_15',
    suggestion,
    message: `${messages.OLD_15}按规则换算为 ${suggestion}，请对照证件核对。`,
  }
}

/** Three letters of the country, four digits of the place, six of the birth, two in sequence with a check digit. */
function parseOldForeignCard(number: string, today: string): ParsedIdNumber {
  const birth = number.slice(7, 13)
  const isThisCentury = `20${birth}` <= today.replaceAll('-', '')
  const candidates = [isoDate(`19${birth}`), ...(isThisCentury ? [isoDate(`20${birth}`)] : [])]
  if (!candidates.some((date) => isPossibleBirth(date, today))) {
    const message = '证件号码第 8 至 13 位不是有效的出生日期，请对照证件核对。'
    return { ok: false, reason: 'BIRTH', message }
  }
  const weights = [7, 3, 1]
  const sum = [...number.slice(0, 14)].reduce(
    (total, character, index) => total + Number.parseInt(character, 36) * (weights[index % 3] ?? 0),
    0,
  )
  return sum % 10 === Number(number[14]) ? { ok: true, type: 'FOREIGN_PR', number } : refuse('CHECK')
}

function isoDate(yyyymmdd: string): string {
  return `${yyyymmdd.slice(0, 4)}-${yyyymmdd.slice(4, 6)}-${yyyymmdd.slice(6, 8)}`
}

function isPossibleBirth(date: string, today: string): boolean {
  const time = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) && date <= today
}

function sexOf(digit: string | undefined): 'M' | 'F' {
  return Number(digit) % 2 === 1 ? 'M' : 'F'
}

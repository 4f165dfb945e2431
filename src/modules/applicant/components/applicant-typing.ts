import type { IdType } from '@/generated/prisma/enums'
import { chinaDate } from '@/lib/china-time'
import type { Refusal } from '@/lib/domain-error'
import { parseIdNumberOfType } from '@/modules/account/rules/id-number'
import { parseMobile } from '@/modules/account/rules/mobile'
import { parsePersonName } from '@/modules/account/rules/person-name'

/** What stands in the dialog's fields; kept in memory only, since it is personal data on a shared computer. */
export interface ApplicantTyping {
  name: string
  idType: IdType
  idNumber: string
  mobile: string
}

export type ApplicantFieldKey = keyof ApplicantTyping
export type FieldProblems = Partial<Record<ApplicantFieldKey, string>>

/**
 * What is wrong with what was typed, by the same rules as on the server.
 * @param mayStayEmpty 更正: an empty number or mobile stays as it was
 */
export function problemsOf(typed: ApplicantTyping, mayStayEmpty: boolean): FieldProblems {
  const name = parsePersonName(typed.name)
  const isKept = (text: string) => mayStayEmpty && text.trim() === ''
  const idNumber = parseIdNumberOfType(typed.idType, typed.idNumber, chinaDate(new Date()))
  const mobile = parseMobile(typed.mobile)
  return {
    ...(!name.ok && { name: name.message }),
    ...(!idNumber.ok && !isKept(typed.idNumber) && { idNumber: idNumber.message }),
    ...(!mobile.ok && !isKept(typed.mobile) && { mobile: mobile.message }),
  }
}

/** 更正: what stays empty stays; another kind of document has another number. */
export function problemsOfCorrection(typed: ApplicantTyping, currentIdType: IdType): FieldProblems {
  const lacksNumber = typed.idType !== currentIdType && typed.idNumber.trim() === ''
  return {
    ...problemsOf(typed, true),
    ...(lacksNumber && { idNumber: '更换证件类型时，请同时填写新的证件号码。' }),
  }
}

/** The places that a refusal of the server names. */
export function problemsIn(refusal: Refusal | null): FieldProblems {
  const listed = refusal?.details?.['problems']
  const found: FieldProblems = {}
  for (const problem of Array.isArray(listed) ? (listed as unknown[]) : []) {
    if (typeof problem !== 'object' || problem === null || !('path' in problem && 'message' in problem)) continue
    const key = Array.isArray(problem.path) ? fieldKeys.find((one) => one === (problem.path as unknown[]).at(-1)) : null
    if (key && typeof problem.message === 'string') found[key] ??= problem.message
  }
  return found
}

const fieldKeys: ApplicantFieldKey[] = ['name', 'idType', 'idNumber', 'mobile']

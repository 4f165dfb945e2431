import { idTypes } from '@/modules/account/rules/id-types'
import { firstLevelKinds } from '@/modules/unit/rules/kind-below'
import type { OwnRegistration } from '../schema'

/** 首次注册: the unit has no operator yet; 经办人变更: it has one. */
export type Aim = 'FIRST' | 'CHANGE'

/** In the list of units: none of them. */
export const newUnit = 'NEW'

/** The texts of a form by the paths of the input; of a saved one without the numbers, which the browser never gets. */
export function registrationTexts(own: OwnRegistration | null): Record<string, string> {
  return {
    aim: own?.isOperatorChange ? 'CHANGE' : ('FIRST' satisfies Aim),
    'target.kind': own?.unitKind ?? firstLevelKinds[0],
    'target.unitId': own === null ? '' : (own.unitId ?? newUnit),
    'target.name': own?.unitId === null ? own.unitName : '',
    'target.governmentName': own?.unitId === null ? (own.governmentName ?? '') : '',
    'target.uscc': own?.unitId === null ? (own.uscc ?? '') : '',
    'target.orgCode': own?.unitId === null ? (own.orgCode ?? '') : '',
    'operator.name': own?.personName ?? '',
    'operator.idType': own?.idType ?? idTypes[0],
    'operator.idNumber': '',
    'operator.mobile': '',
    'operator.email': own?.email ?? '',
    'operator.post': own?.post ?? '',
    'operator.phone': own?.phone ?? '',
  }
}

/** What the registrant ticks, for the operator: himself or somebody else. */
export const consentLabels = {
  general: '经办人本人已阅读并同意按上述告知处理其个人信息',
  sensitive: '经办人本人单独同意处理其敏感个人信息（证件号码、手机号）',
}

/** No tick is set in advance; a set one holds the notice's version, so that it is none for another. */
export const noConsent = { 'consent.general': '', 'consent.sensitive': '' }

/** The consent of an input from the ticks. */
export function consentOf(texts: Record<string, string>, noticeVersion: number): object {
  const isTicked = (part: string) => texts[`consent.${part}`] === String(noticeVersion)
  return { noticeVersion, general: isTicked('general'), sensitive: isTicked('sensitive') }
}

/** Unit and operator of an input from the texts of the fields. */
export function registrationInputOf(texts: Record<string, string>): { target: object; operator: object } {
  const target = part(texts, 'target.')
  const { unitId } = target
  return {
    target: unitId === newUnit ? { ...target, is: 'NEW' } : { is: 'LISTED', unitId },
    operator: part(texts, 'operator.'),
  }
}

function part(texts: Record<string, string>, prefix: string): Record<string, string> {
  const own = Object.entries(texts).filter(([path]) => path.startsWith(prefix))
  return Object.fromEntries(own.map(([path, text]) => [path.slice(prefix.length), text]))
}

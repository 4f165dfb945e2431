import { auditActionLabel, isAuditAction } from '@/modules/audit/rules/audit-words'

/** They leave the unit's version as it is: whoever is told that somebody was faster is not told of these. */
export const unversionedActions = [
  'unit-name-confirmed',
  'name-correction-requested',
  'name-correction-withdrawn',
  'name-correction-declined',
  'handover-seen',
]

const fields: Record<string, string> = {
  name: '单位名称',
  governmentName: '市（州）政府名称',
  uscc: '统一社会信用代码',
  orgCode: '组织机构代码',
}

const contactFields: Record<string, string> = {
  name: '姓名',
  mobile: '手机号',
  email: '电子邮箱',
  post: '职务',
  phone: '办公电话',
}

/**
 * An entry of the audit log about a unit, in words. Of the operator's data and of
 * telephones the log keeps which changed, not what.
 * @param operatorNames by the operator's id
 */
export function describeChange(
  action: string,
  details: Record<string, unknown> = {},
  operatorNames: ReadonlyMap<string, string> = new Map(),
): { what: string; detail: string | null } {
  return {
    what: isAuditAction(action) ? auditActionLabel(action) : '办理了其他变更',
    detail: detailOf(action, details, operatorNames),
  }
}

function detailOf(
  action: string,
  details: Record<string, unknown>,
  operatorNames: ReadonlyMap<string, string>,
): string | null {
  const nameOf = (id: unknown) => (typeof id === 'string' ? operatorNames.get(id) : undefined) ?? '（无）'
  switch (action) {
    case 'unit-created':
      return joined([
        `经办人：${nameOf(details['operatorId'])}`,
        ...(details['codeOverride'] === true ? [overridden] : []),
      ])
    case 'operator-changed':
      return `${nameOf(details['before'])} → ${nameOf(details['after'])}`
    case 'name-correction-requested':
    case 'name-correction-withdrawn':
    case 'name-correction-declined':
      return `更正为“${shown(details['nameAfter'])}”`
    case 'unit-moved':
      return `${shown(details['parentBefore'])} → ${shown(details['parentAfter'])}`
    case 'unit-name-corrected':
    case 'unit-edited':
      return joined([
        ...Object.entries(fields)
          .filter(([field]) => `${field}After` in details)
          .map(
            ([field, label]) => `${label}：${shown(details[`${field}Before`])} → ${shown(details[`${field}After`])}`,
          ),
        ...(details['codeOverride'] === true ? [overridden] : []),
        ...(details['codeOverride'] === false ? ['代码已改正，不再凭证明登记'] : []),
        ...(details['phone'] === true ? ['单位电话'] : []),
      ])
    case 'operator-edited':
      return joined(
        Object.entries(contactFields)
          .filter(([field]) => details[field] === true)
          .map(([, label]) => label),
      )
    default:
      return null
  }
}

const overridden = '代码校验位不符，凭证明登记'

function shown(value: unknown): string {
  return typeof value === 'string' && value !== '' ? value : '（空）'
}

function joined(parts: string[]): string | null {
  return parts.length === 0 ? null : parts.join('；')
}

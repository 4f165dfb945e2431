import { formatWhole } from '@/lib/china-time'
import { auditRoleLabel } from './audit-words'

/**
 * What a line of the log says beside its action, what that is called on the page, and in which order it is read: what
 * was, before what is. Only quotas have names of their own: the indicators’ labels.
 */
const detailNames = {
  APPLICANT: '申报人填报截止',
  EMPLOYER: '用人单位审核上报截止',
  FIRST_LEVEL: '一级推荐单位上报截止',
  PROVINCE: '人社厅审核截止',
  level: '层级',
  applicantId: '申报人账户编号',
  applicationId: '申报编号',
  batchId: '批次编号',
  before: '变更前',
  after: '变更后',
  characters: '字数',
  closedAddress: '来源地址已暂停',
  closedNumber: '注册编号已暂停查询',
  codeOverride: '代码校验位不符，凭证明登记',
  correctionId: '更正申请编号',
  count: '结束的登录数',
  days: '天数',
  document: '更正证件',
  email: '电子邮箱有变化',
  eventNumber: '办理记录序号',
  files: '文件数',
  opensAt: '开始时间',
  from: '原截止时间',
  to: '新截止时间',
  fromPersonId: '原人员编号',
  toPersonId: '新人员编号',
  governmentNameBefore: '原市（州）政府名称',
  governmentNameAfter: '市（州）政府名称改为',
  handoverId: '交接编号',
  hours: '小时数',
  role: '角色',
  isGranted: '已授权',
  unitId: '单位编号',
  isNewUnit: '新增单位',
  isSelf: '经办人本人',
  kind: '类别',
  left: '剩余恢复码',
  lengthBefore: '变更前字数',
  lengthAfter: '变更后字数',
  minutes: '分钟数',
  mobile: '手机号有变化',
  name: '姓名有变化',
  nameBefore: '原单位名称',
  nameAfter: '单位名称改为',
  operatorId: '经办人账户编号',
  orgCodeBefore: '原组织机构代码',
  orgCodeAfter: '组织机构代码改为',
  overtaken: '取代的单独延期',
  parentBefore: '原上级单位',
  parentAfter: '调整后的上级单位',
  part: '部分',
  phone: '电话有变化',
  place: '访问的功能',
  post: '职务有变化',
  refusals: '一小时内累计次数',
  registrations: '注册件数',
  submissionNumber: '提交次数',
  unfinished: '未办结',
  units: '单位数',
  usccBefore: '原统一社会信用代码',
  usccAfter: '统一社会信用代码改为',
  version: '版本',
} as const
type DetailName = keyof typeof detailNames

type DetailValue = string | number | boolean | null

/**
 * Ids, counts, moments and what is public of a unit; of a person and of free text only that it changed.
 */
export type AuditDetails = Partial<Record<DetailName, DetailValue>>

/** What codes of other modules are called: the name of the detail, the code, its word. */
export type AuditValueWords = Partial<Record<DetailName, Readonly<Record<string, string>>>>

/** @param details as they were recorded; a name or a code that no table has stands as it is */
export function auditDetailsText(details: Record<string, unknown>, words: AuditValueWords): string {
  const places = Object.keys(detailNames)
  const place = (name: string) => (isDetailName(name) ? places.indexOf(name) : places.length)
  return Object.entries(details)
    .sort(([one], [other]) => place(one) - place(other))
    .map(([name, value]) => `${isDetailName(name) ? detailNames[name] : name}：${valueText(name, value, words)}`)
    .join('；')
}

function isDetailName(name: string): name is DetailName {
  return Object.hasOwn(detailNames, name)
}

function valueText(name: string, value: unknown, words: AuditValueWords): string {
  if (value === null) return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'string') return JSON.stringify(value)
  if (name === 'role') return auditRoleLabel(value)
  const word = isDetailName(name) ? words[name]?.[value] : undefined
  if (word !== undefined) return word
  return /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? formatWhole(new Date(value)) : value
}

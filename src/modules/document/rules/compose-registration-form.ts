import { formatWhole } from '@/lib/china-time'
import { idTypeNames } from '@/modules/account/rules/id-types'
import type { RegistrationFormData } from '@/modules/registration/queries/form-data'
import { unitKindNames } from '@/modules/unit/rules/kind-below'
import type { PrintedPair, PrintedPaper } from './printed-paper'

interface FormSource {
  registration: RegistrationFormData
  /** The provincial department. */
  issuer: string
  batchName: string
}

/** 一级推荐单位注册登记表: unit and operator as they were filled in, with the place for the seal (workflow §3.1). */
export function composeRegistrationForm({ registration, issuer, batchName }: FormSource): PrintedPaper {
  const { number, savedAt, unitName, personName, isOperatorChange } = registration
  const statement = isOperatorChange
    ? `经研究，本单位经办人变更为${personName}，由其办理本单位的推荐选拔工作，原经办人不再办理。`
    : `经研究，由${personName}担任本单位经办人，办理本单位的推荐选拔工作。`
  return {
    part: 'PERSONAL',
    title: '一级推荐单位注册登记表',
    partLabel: isOperatorChange ? '经办人变更' : '单位注册',
    batchName,
    issuer,
    versionLine: `注册编号：${number}　资料保存于 ${formatWhole(savedAt).slice(0, 16)}`,
    isDraft: false,
    cover: null,
    photo: null,
    blocks: [
      {
        kind: 'fields',
        heading: '一、推荐单位',
        pairs: [{ label: '注册编号', value: number }, ...unitPairs(registration)],
        texts: [],
        withPhoto: false,
        withSignature: false,
      },
      {
        kind: 'fields',
        heading: '二、经办人',
        pairs: personPairs(registration),
        texts: [],
        withPhoto: false,
        withSignature: true,
        signer: '经办人',
      },
      {
        kind: 'opinion',
        heading: '三、单位意见',
        unitName,
        pairs: [],
        opinionLabel: '单位意见',
        opinion: `以上信息真实、准确。${statement}`,
        head: '',
        signedOn: '',
      },
    ],
  }
}

function unitPairs(registration: RegistrationFormData): PrintedPair[] {
  const { unitKind, unitName, governmentName, uscc, orgCode } = registration
  return [
    { label: '单位类别', value: unitKindNames[unitKind] },
    ...(governmentName === null ? [] : [{ label: '推荐单位', value: governmentName }]),
    { label: governmentName === null ? '单位名称' : '承办单位', value: unitName },
    ...(uscc === null ? [] : [{ label: '统一社会信用代码', value: uscc }]),
    ...(orgCode === null ? [] : [{ label: '组织机构代码', value: orgCode }]),
  ]
}

function personPairs({ personName, idType, idNumber, mobile, email, post, phone }: RegistrationFormData) {
  return [
    { label: '姓名', value: personName },
    { label: '职务', value: post ?? '' },
    { label: '证件类型', value: idTypeNames[idType] },
    { label: '证件号码', value: idNumber },
    { label: '手机号', value: mobile },
    { label: '办公电话', value: phone ?? '' },
    { label: '电子邮箱', value: email ?? '' },
  ]
}

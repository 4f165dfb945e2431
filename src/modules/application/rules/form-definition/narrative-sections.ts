import { fieldText } from '../form-content'
import type { Condition, SectionDefinition } from './definition-types'
import { longText } from './field-builders'

const isSpecialTrack: Condition = (form) => ['INDUSTRY', 'GRASSROOTS'].includes(fieldText(form, 'application', 'track'))

export const benefitsSection: SectionDefinition = {
  key: 'benefits',
  label: '成果转化与经济社会效益',
  shortLabel: '转化与效益',
  hint: '申报基层人才专项、产业人才专项的必填；填写后须上传经济社会效益证明',
  fields: [longText('benefits', '成果转化、推广应用及效益', 0, 1000, { requiredIf: isSpecialTrack })],
}

export const summarySection: SectionDefinition = {
  key: 'summary',
  label: '主要学术技术成就',
  shortLabel: '主要成就',
  fields: [
    longText('achievements', '主要学术、技术成就和贡献', 200, 3000),
    longText('innovation', '代表性成果的创新点及同行评价', 0, 1500),
    longText('teamBuilding', '团队建设与人才培养', 0, 800),
    longText('plan', '管理期工作设想（目标）', 100, 1000),
  ],
}

/** Its content are the uploaded files, listed by kind; nothing of it is in the draft's sections. */
export const attachmentsSection: SectionDefinition = {
  key: 'attachments',
  label: '附件',
  shortLabel: '附件',
  hint: 'PDF、JPG 或 PNG，单个文件不超过 20 MB；严禁上传涉密材料',
}

/** Ticked anew at every submit: a tick belongs to the submission, not to the draft. */
export const pledgeSection: SectionDefinition = {
  key: 'pledge',
  label: '本人承诺',
  shortLabel: '承诺与提交',
  fields: [
    {
      key: 'pledge',
      label: '本人承诺所填内容真实、不涉密，愿承担相应责任',
      type: 'tick',
      required: true,
    },
    {
      key: 'consent',
      label: '个人信息处理告知与同意（含敏感个人信息单独同意）',
      type: 'tick',
      required: true,
    },
  ],
}

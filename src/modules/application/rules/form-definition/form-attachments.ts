import { fieldText } from '../form-content'
import { isPriorHolder } from './application-section'
import type { AttachmentDefinition } from './definition-types'

const megabyte = 1024 * 1024
const document = {
  required: false,
  by: 'APPLICANT',
  maxFiles: 5,
  maxBytes: 20 * megabyte,
  accept: ['application/pdf', 'image/jpeg', 'image/png'],
} satisfies Partial<AttachmentDefinition>

/** The photo is a field of 基本信息 and stored like every other file. */
export const photoAttachment: AttachmentDefinition = {
  ...document,
  key: 'photo',
  label: '近期免冠证件照',
  required: true,
  maxFiles: 1,
  maxBytes: 2 * megabyte,
  accept: ['image/jpeg', 'image/png'],
  minPixels: { width: 295, height: 413 },
}

/** The 15 kinds of attachment of the form. */
export const formAttachments: AttachmentDefinition[] = [
  { ...document, key: 'idCopy', label: '身份证件（正反面）', required: true },
  { ...document, key: 'eduProof', label: '最高学历、学位证书（国外学历附认证书）', required: true },
  { ...document, key: 'titleProof', label: '专业技术职务任职资格证书（聘书）', required: true },
  { ...document, key: 'postProof', label: '在职证明（劳动合同或近期社保证明）', required: true },
  { ...document, key: 'projectProof', label: '项目任务书（批文）、结题证明', perRow: 'projects' },
  { ...document, key: 'paperProof', label: '论文首页、检索（收录）证明', perRow: 'papers' },
  { ...document, key: 'bookProof', label: '著作封面、版权页', perRow: 'books' },
  { ...document, key: 'ipProof', label: '专利（标准、品种）证书', perRow: 'patents' },
  { ...document, key: 'awardProof', label: '获奖证书', perRow: 'awards' },
  { ...document, key: 'honorProof', label: '荣誉称号证书（文件）', perRow: 'honors' },
  {
    ...document,
    key: 'benefitProof',
    label: '经济社会效益证明',
    requiredIf: (form) => fieldText(form, 'benefits', 'benefits') !== '',
  },
  { ...document, key: 'priorProof', label: '原入选文件及考核结果', requiredIf: isPriorHolder },
  { ...document, key: 'integrity', label: '单位出具的公示及廉洁、诚信意见', required: true, by: 'OWNER' },
  { ...document, key: 'declass', label: '涉密审查（脱密）证明', required: true, by: 'OWNER' },
  { ...document, key: 'otherProof', label: '其他', maxFiles: 5 },
]

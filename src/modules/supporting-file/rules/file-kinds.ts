import type { SupportingFileKind } from '@/generated/prisma/enums'
import type { AcceptedFile } from '@/server/uploads/inspect-file'

export interface SupportingFileRule extends AcceptedFile {
  /** Who sends it: a registrant without an account, or a unit's operator and the province. */
  from: 'REGISTRANT' | 'OPERATOR'
  /** The unit directly above sees it too; the province sees everything that was sent to it. */
  isForSuperior: boolean
}

const scan: Pick<SupportingFileRule, 'accept' | 'maxBytes'> = {
  accept: ['application/pdf', 'image/jpeg', 'image/png'],
  maxBytes: 20 * 1024 * 1024,
}

/** What each kind of scan may be, and for whom it is. */
export const fileKinds: Record<SupportingFileKind, SupportingFileRule> = {
  STAMPED_FORM: { ...scan, label: '加盖公章的登记表', from: 'REGISTRANT', isForSuperior: false },
  REGISTRATION_MATERIAL: { ...scan, label: '注册材料', from: 'REGISTRANT', isForSuperior: false },
  UNIT_CODE: { ...scan, label: '单位代码证明', from: 'OPERATOR', isForSuperior: true },
  UNIT_NAME: { ...scan, label: '单位名称证明', from: 'OPERATOR', isForSuperior: true },
  APPLICANT_CORRECTION: { ...scan, label: '身份信息更正证明', from: 'OPERATOR', isForSuperior: false },
}

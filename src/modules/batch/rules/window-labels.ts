import type { WindowLevel } from '@/generated/prisma/enums'

/** Whose time a window is, in the order of the round. */
export const windowLabels: [WindowLevel, string][] = [
  ['APPLICANT', '申报人填报'],
  ['EMPLOYER', '用人单位审核上报'],
  ['FIRST_LEVEL', '一级推荐单位上报'],
  ['PROVINCE', '人社厅审核'],
]

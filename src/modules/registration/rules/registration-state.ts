import type { RegistrationState } from '@/generated/prisma/enums'

export type RegistrationAction = 'edit' | 'submit' | 'approve' | 'return' | 'reject'

interface Row {
  from: RegistrationState
  action: RegistrationAction
  by: 'REGISTRANT' | 'PROVINCE'
  to: RegistrationState
}

/** All that can happen to a registration (workflow §3.1–3). What is not here is refused. */
export const registrationTable: readonly Row[] = [
  { from: 'DRAFT', action: 'edit', by: 'REGISTRANT', to: 'DRAFT' },
  { from: 'DRAFT', action: 'submit', by: 'REGISTRANT', to: 'PENDING' },
  { from: 'PENDING', action: 'return', by: 'PROVINCE', to: 'RETURNED' },
  { from: 'PENDING', action: 'approve', by: 'PROVINCE', to: 'APPROVED' },
  { from: 'PENDING', action: 'reject', by: 'PROVINCE', to: 'REJECTED' },
  // Whoever was to correct it may have left: it would bar its unit for ever.
  { from: 'RETURNED', action: 'reject', by: 'PROVINCE', to: 'REJECTED' },
  { from: 'RETURNED', action: 'edit', by: 'REGISTRANT', to: 'RETURNED' },
  { from: 'RETURNED', action: 'submit', by: 'REGISTRANT', to: 'PENDING' },
]

/** What becomes of it, or null where the action is not possible now. */
export function stateAfter(from: RegistrationState, action: RegistrationAction): RegistrationState | null {
  return registrationTable.find((row) => row.from === from && row.action === action)?.to ?? null
}

export const registrationStates: readonly RegistrationState[] = ['DRAFT', 'PENDING', 'RETURNED', 'APPROVED', 'REJECTED']

/** One registration for a unit may be in these at a time. */
export const openStates = ['PENDING', 'RETURNED'] as const satisfies readonly RegistrationState[]

/** Nothing more happens to it. */
export function isDecided(state: RegistrationState): boolean {
  return !registrationTable.some(({ from }) => from === state)
}

/** As registrants and 人社厅 read them. */
export const stateNames: Record<RegistrationState, string> = {
  DRAFT: '未提交',
  PENDING: '待审核',
  RETURNED: '退回修改',
  APPROVED: '已通过',
  REJECTED: '不通过',
}

/** What 人社厅 does next, or waits for. */
export const officerSteps: Record<RegistrationState, string> = {
  DRAFT: '注册人还没有提交，提交后再审核。',
  PENDING: '请刷新页面，核对后审核。',
  RETURNED: '请等待注册人修改后重新提交；注册人不再办理的，可作“不通过”处理。',
  APPROVED: '不需要再审核；要变更经办人的，请在“单位管理”中办理。',
  REJECTED: '本次注册已结束；仍需注册的，由单位重新填写。',
}

/** What the registrant does next. */
export const nextSteps: Record<RegistrationState, string> = {
  DRAFT: '请下载登记表，盖章后上传扫描件，再提交审核。',
  PENDING: '等待人社厅审核，审核期间不能修改。审核通过后，经办人用手机扫码登录。',
  RETURNED: '请按退回原因修改，需要时重新下载登记表盖章上传，再提交审核。',
  APPROVED: '经办人现在可以在登录页用手机扫码登录，不需要另设密码。',
  REJECTED: '本次注册已结束。仍需注册的，请联系人社厅后重新填写。',
}

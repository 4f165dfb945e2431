import type { SessionRole } from '@/generated/prisma/enums'
import type { AccountChoice } from '../session-shapes'

/** As what somebody acts, in one word. */
export const roleLabels: Record<SessionRole, string> = {
  PROVINCIAL_HR: '人社厅',
  SYSTEM_ADMIN: '系统管理员',
  SECURITY_ADMIN: '安全管理员',
  AUDIT_ADMIN: '审计管理员',
  OPERATOR: '单位经办人',
  APPLICANT: '申报人',
}

/** For whom he acts: the unit, or his own application in a batch. */
export function accountTitle({ role, unitName, batch }: Pick<AccountChoice, 'role' | 'unitName' | 'batch'>): string {
  return role === 'APPLICANT' && batch !== null ? `本人申报 · ${batch.name}` : unitName
}

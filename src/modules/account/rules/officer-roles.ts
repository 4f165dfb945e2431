import type { OfficerRole, SessionRole } from '@/generated/prisma/enums'

/** What the province's officers are called, who may be in one role only. */
export const officerRoleLabels: Record<OfficerRole, string> = {
  REVIEWER: '审核人员',
  SYSTEM_ADMIN: '系统管理员',
  SECURITY_ADMIN: '安全管理员',
  AUDIT_ADMIN: '审计管理员',
}

/** As what an operator's account acts; null: one below the province. */
export function sessionRoleOf(officerRole: OfficerRole | null): Exclude<SessionRole, 'APPLICANT'> {
  if (officerRole === null) return 'OPERATOR'
  return officerRole === 'REVIEWER' ? 'PROVINCIAL_HR' : officerRole
}

/** Who sees or decides about the whole province: a shorter idle time and a second factor (GB/T 22239 8.1.4.1). */
export function isPrivileged(role: SessionRole): boolean {
  return role !== 'APPLICANT' && role !== 'OPERATOR'
}

import type { AdministratorRole } from '@/modules/account/actor'

/** Where each administrator's work is; it depends on no batch. */
export const administrationHomes: Record<AdministratorRole, string> = {
  SYSTEM_ADMIN: '/administration/officers',
  SECURITY_ADMIN: '/administration/roles',
  AUDIT_ADMIN: '/administration/audit',
}

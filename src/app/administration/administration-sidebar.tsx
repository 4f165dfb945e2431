import { Sidebar, type SidebarItem } from '@/components/ui/sidebar'
import type { AdministratorRole } from '@/modules/account/actor'

/** What each administrator does. */
export function AdministrationSidebar({ role }: { role: AdministratorRole }) {
  return <Sidebar label="模块" groups={[{ items: items[role] }]} />
}

const items: Record<AdministratorRole, SidebarItem[]> = {
  SYSTEM_ADMIN: [
    { href: '/administration/officers', label: '人社厅账户' },
    { href: '/administration/settings', label: '系统设置' },
    { href: '/administration/privacy', label: '个人信息处理告知' },
  ],
  SECURITY_ADMIN: [
    { href: '/administration/roles', label: '角色授权' },
    { href: '/administration/sessions', label: '在线登录' },
    { href: '/administration/unused', label: '长期未登录账户' },
  ],
  AUDIT_ADMIN: [{ href: '/administration/audit', label: '审计日志' }],
}
